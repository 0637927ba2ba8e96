/** What changed in the plan, numbered as in the chart. One's own can be corrected or removed. */
import { useState } from 'react';
import { notePlanChange, removePlanChange } from '#shared/notebook/goals.ts';
import { useNow } from '../clock.ts';
import { useCanWrite, useMemberName, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { DraftArea } from '../primitives/draft-field.tsx';
import { useWords } from '../words/words.tsx';
import styles from './goal-work.module.css';
import type { PlanEvent } from './plan-events.ts';
import { useEventWords } from './use-event-words.ts';

/** As many are seen at once: more would bury the card. */
const FEW = 2;

export function PlanChanges(props: { goalId: string; events: readonly PlanEvent[] }) {
  const { goalId, events } = props;
  const words = useWords().goals.changes;
  if (events.length === 0) return null;
  const earlier = Math.max(events.length - FEW, 0);
  const list = (label: string, from: number, to?: number) => (
    <ol aria-label={label} className={styles.changes}>
      {events.slice(from, to).map((event, at) => (
        <ChangeLine key={event.key} goalId={goalId} event={event} number={from + at + 1} />
      ))}
    </ol>
  );
  return (
    <div className={styles.changes}>
      {earlier > 0 && (
        <Disclosure summary={words.earlier(earlier)}>
          {list(words.earlier(earlier), 0, earlier)}
        </Disclosure>
      )}
      {list(words.title, earlier)}
    </div>
  );
}

function ChangeLine(props: { goalId: string; event: PlanEvent; number: number }) {
  const { goalId, event, number } = props;
  const { me } = useNotebook();
  const { goals, common, format } = useWords();
  const now = useNow();
  const say = useEventWords();
  const canWrite = useCanWrite();
  const [correcting, setCorrecting] = useState<boolean | null>(null);
  const name = useMemberName(event.member);
  const mine = event.kind === 'noted' && event.member === me && canWrite;
  return (
    <li className={styles.line}>
      <span className={styles.number}>{number}</span>
      <span>
        {say(event)}
        <span className={styles.who}>{common.saidWhen(name, format.day(event.day, now))}</span>
      </span>
      {mine && !correcting && (
        <Button
          look="link"
          aria-label={`${goals.changes.correct}: ${event.what}`}
          autoFocus={correcting === false}
          onClick={() => setCorrecting(true)}
        >
          {goals.changes.correct}
        </Button>
      )}
      {mine && correcting && (
        <Correction
          goalId={goalId}
          day={event.day}
          what={event.what}
          onDone={() => setCorrecting(false)}
        />
      )}
    </li>
  );
}

function Correction(props: { goalId: string; day: string; what: string; onDone(): void }) {
  const { goalId, day, what, onDone } = props;
  const notebook = useNotebook();
  const { goals, common } = useWords();
  return (
    <div className={styles.form}>
      <DraftArea
        label={goals.changes.ask}
        value={what}
        onSave={(text) => {
          // Emptied to be written anew: the line is taken away by its button, not by a key.
          if (text.trim() !== '') notePlanChange(notebook, goalId, day, text);
        }}
        onEnter={onDone}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button small onClick={onDone}>
          {common.done}
        </Button>
        <Button small look="quiet" onClick={() => removePlanChange(notebook, goalId, day)}>
          {common.remove}
        </Button>
      </div>
    </div>
  );
}
