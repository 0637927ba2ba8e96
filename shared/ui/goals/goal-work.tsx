/** What is done for a goal: the practices that serve it, and what changed in the plan. */
import { House } from 'lucide-react';
import { useState } from 'react';
import { planPractice } from '#shared/notebook/practice.ts';
import type { Goal } from '#shared/notebook/shape.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './goal-work.module.css';
import { NoteChange } from './note-change.tsx';
import { PlanChanges } from './plan-changes.tsx';
import type { PlanEvent } from './plan-events.ts';

export function GoalWork({ goal, events }: { goal: Goal; events: readonly PlanEvent[] }) {
  const { changes, practices } = useWords().goals;
  const practiceDraft = `goals/practice/${goal.id}`;
  const changeDraft = `goals/change/${goal.id}`;
  const [practiceKept] = useKeptDraft(practiceDraft);
  const [changeKept] = useKeptDraft(changeDraft);
  // `false` once closed: the button that opened it then has the focus again.
  const [planning, setPlanning] = useState<boolean | null>(practiceKept !== '' || null);
  const [noting, setNoting] = useState<boolean | null>(changeKept !== '' || null);
  const canAdd = useCanWrite() && (goal.status === 'active' || goal.status === 'proposed');
  return (
    <div className={styles.work}>
      <LinkedPractices goal={goal} />
      <PlanChanges goalId={goal.id} events={events} />
      {canAdd && planning && (
        <NewPractice goal={goal} draftKey={practiceDraft} onCancel={() => setPlanning(false)} />
      )}
      {canAdd && noting && (
        <NoteChange goalId={goal.id} draftKey={changeDraft} onDone={() => setNoting(false)} />
      )}
      {canAdd && !(planning && noting) && (
        <div className={styles.ways}>
          {!planning && (
            <Button
              look="link"
              aria-label={practices.planFor(goal.title)}
              autoFocus={planning === false}
              onClick={() => setPlanning(true)}
            >
              {practices.plan}
            </Button>
          )}
          {!noting && (
            <Button
              look="link"
              aria-label={changes.noteFor(goal.title)}
              autoFocus={noting === false}
              onClick={() => setNoting(true)}
            >
              {changes.note}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function LinkedPractices({ goal }: { goal: Goal }) {
  const { practices: words } = useWords().goals;
  const { goTo } = useWay();
  const practices = useRecords(useNotebook().practicesFor, goal.id);
  const current = practices.filter(({ state }) => state !== 'retired');
  if (current.length === 0) return null;
  return (
    <fieldset aria-label={words.label}>
      <Chips className={styles.linked}>
        <span aria-hidden className={styles.who}>
          {words.short}
        </span>
        {current.map(({ id, title }) => (
          <Chip
            key={id}
            icon={House}
            aria-label={words.open(title)}
            onClick={() => goTo('practice', id)}
          >
            {title}
          </Chip>
        ))}
      </Chips>
    </fieldset>
  );
}

function NewPractice(props: { goal: Goal; draftKey: string; onCancel(): void }) {
  const { goal, draftKey, onCancel } = props;
  const notebook = useNotebook();
  const { practices: words } = useWords().goals;
  const { goTo } = useWay();
  return (
    <InlineAdd
      label={words.ask}
      draftKey={draftKey}
      onAdd={(title) => {
        onCancel();
        goTo('practice', planPractice(notebook, { title, goalId: goal.id }));
      }}
      onCancel={onCancel}
      autoFocus
    />
  );
}
