/** Notes that the plan was changed on a day, today unless said. */
import { useState } from 'react';
import { isDay } from '#shared/notebook/fields.ts';
import { notePlanChange } from '#shared/notebook/goals.ts';
import { useToday } from '../clock.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Field, TextArea } from '../primitives/field.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './goal-work.module.css';

export function NoteChange(props: { goalId: string; draftKey: string; onDone(): void }) {
  const { goalId, draftKey, onDone } = props;
  const notebook = useNotebook();
  const { goals, common } = useWords();
  const words = goals.changes;
  const today = useToday();
  const [what, setWhat] = useKeptDraft(draftKey);
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? today;
  const noted = useRecords(notebook.planChanges, goalId).find(
    (change) => change.member === notebook.me && change.day === day,
  )?.what;
  const ready = what.trim() !== '' && isDay(day) && day <= today;
  const save = () => {
    if (!ready) return;
    // A day holds one change per person: what was noted before stays in front.
    notePlanChange(notebook, goalId, day, noted ? words.joined(noted, what.trim()) : what.trim());
    setWhat('');
    onDone();
  };
  return (
    <div className={styles.form}>
      <TextArea
        label={words.ask}
        hint={noted ? words.noted(noted) : words.example}
        value={what}
        onText={setWhat}
        onEnter={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
        autoFocus
      />
      <Field type="date" label={words.day} value={day} max={today} onText={setChosen} />
      <div className={styles.buttons}>
        <Button small disabled={!ready} onClick={save}>
          {common.save}
        </Button>
        <Button small look="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
