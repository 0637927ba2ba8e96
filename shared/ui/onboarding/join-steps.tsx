import { useEffect, useEffectEvent, useState } from 'react';
import { useNow } from '../clock.ts';
import type { Introduction, InvitationPreview } from '../host.ts';
import { useHost } from '../host-context.tsx';
import { TextArea } from '../primitives/field.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useWords } from '../words/words.tsx';
import { GoodToKnow } from './good-to-know.tsx';
import styles from './onboarding.module.css';
import type { StepsProps } from './onboarding.tsx';
import { Step } from './step.tsx';
import { WhoAmI } from './who-am-i.tsx';

/** The link, then who invites me to what, then me, then what is good to know. */
export function JoinSteps(props: StepsProps & { invitation: string | null }) {
  const { invitation, onBack, onSettled } = props;
  const { onboarding: words } = useWords();
  const host = useHost();
  const [link, setLink] = useState(invitation ?? '');
  const [preview, setPreview] = useState<InvitationPreview | null>(null);
  const [me, setMe] = useState<Introduction>({ name: '', kind: 'caregiver' });
  const [step, setStep] = useState<'link' | 'me' | 'record'>('link');
  const looking = useAttempt();
  const joining = useAttempt();
  const name = me.name.trim();

  const look = () =>
    looking.run(async () => {
      const found = await host.readInvitation(link.trim());
      setPreview(found);
      if (found.expected) setMe(found.expected);
      setStep('me');
    });
  const lookAtArriving = useEffectEvent(() => {
    if (invitation !== null) look();
  });
  useEffect(() => lookAtArriving(), []);

  const join = () =>
    joining.run(async () => onSettled(await host.join(link.trim(), { ...me, name })));

  if (step === 'link' || preview === null) {
    return (
      <Step
        title={words.paste}
        onBack={onBack}
        go={looking.busy ? words.looking : words.look}
        ready={link.trim() !== '' && !looking.busy}
        error={looking.error}
        onGo={look}
      >
        <TextArea
          label={words.paste}
          labelUnseen
          hint={words.pasteHint}
          value={link}
          onText={setLink}
          onEnter={look}
          spellCheck={false}
        />
      </Step>
    );
  }
  if (step === 'me') {
    return (
      <Step
        title={
          preview.inviter
            ? words.invitedBy(preview.inviter, preview.title)
            : words.invitedTo(preview.title)
        }
        onBack={() => setStep('link')}
        ready={name !== ''}
        onGo={() => setStep('record')}
      >
        <Terms preview={preview} />
        <WhoAmI me={me} onChange={setMe} />
      </Step>
    );
  }
  return (
    <Step
      title={words.record}
      onBack={() => setStep('me')}
      go={joining.busy ? words.joining : words.joinNow}
      ready={!joining.busy}
      error={joining.error}
      onGo={join}
    >
      <GoodToKnow />
    </Step>
  );
}

function Terms({ preview }: { preview: InvitationPreview }) {
  const { onboarding: words, format } = useWords();
  const until = format.when(preview.expiresAt, useNow());
  return (
    <p className={styles.soft}>
      {words.invitedRole[preview.role]} {words.until(until)}
    </p>
  );
}
