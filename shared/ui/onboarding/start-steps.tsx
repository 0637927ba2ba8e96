import { useState } from 'react';
import type { Introduction } from '../host.ts';
import { useHost } from '../host-context.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { Field } from '../primitives/field.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useWords } from '../words/words.tsx';
import { GoodToKnow } from './good-to-know.tsx';
import type { StepsProps } from './onboarding.tsx';
import { Step } from './step.tsx';
import { WhoAmI } from './who-am-i.tsx';

/** Three questions: about whom, who am I, and what is good to know. */
export function StartSteps({ onBack, onSettled }: StepsProps) {
  const { onboarding: words } = useWords();
  const host = useHost();
  const starting = useAttempt();
  const [step, setStep] = useState<'child' | 'me' | 'record'>('child');
  const [child, setChild] = useState('');
  const [me, setMe] = useState<Introduction>({ name: '', kind: 'caregiver' });
  const [server, setServer] = useState(host.proposedServer);
  const childName = child.trim();
  const name = me.name.trim();

  const start = () =>
    starting.run(async () => {
      const facts = { title: words.titleFor(childName), childName, server: server.trim() };
      onSettled(await host.start(facts, { ...me, name }));
    });

  switch (step) {
    case 'child':
      return (
        <Step
          title={words.child}
          onBack={onBack}
          ready={childName !== ''}
          onGo={() => setStep('me')}
        >
          <Field
            label={words.childLabel}
            placeholder={words.childPlaceholder}
            value={child}
            onText={setChild}
            maxLength={60}
          />
        </Step>
      );
    case 'me':
      return (
        <Step
          title={words.me}
          onBack={() => setStep('child')}
          ready={name !== ''}
          onGo={() => setStep('record')}
        >
          <WhoAmI me={me} onChange={setMe} />
        </Step>
      );
    case 'record':
      return (
        <Step
          title={words.record}
          onBack={() => setStep('me')}
          go={starting.busy ? words.beginning : words.begin}
          ready={!starting.busy && server.trim() !== ''}
          error={starting.error}
          onGo={start}
        >
          <GoodToKnow />
          <Disclosure summary={words.advanced} open={server.trim() === ''}>
            <Field
              type="url"
              inputMode="url"
              label={words.serverLabel}
              hint={words.serverHint}
              value={server}
              onText={setServer}
            />
          </Disclosure>
        </Step>
      );
  }
}
