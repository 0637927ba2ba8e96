/** A brave ladder: small steps toward something scary, with how scary each one feels. */
import { ArrowDown, ArrowUp, Gauge, Pencil } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  addStep,
  editStep,
  moveStep,
  rateStep,
  setStepDone,
  unrateStep,
} from '#shared/notebook/practice.ts';
import type { Practice, Step } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { afterPress } from '../primitives/after-press.ts';
import { Soft } from '../primitives/card.tsx';
import { classes } from '../primitives/classes.ts';
import { DraftArea } from '../primitives/draft-field.tsx';
import { EntryMenu } from '../primitives/entry-menu.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { Tick } from '../primitives/tick.tsx';
import { ZeroToTen } from '../primitives/zero-to-ten.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './ladder.module.css';
import { currentRung, feltChange } from './practice-week.ts';
import { useSteps } from './use-steps.ts';

/** Where one stands, as words and as a bar of segments. */
export function LadderProgress({ practice }: { practice: Practice }) {
  const steps = useSteps(practice.id);
  const words = useWords().practice.ladder;
  const at = currentRung(steps);
  if (steps.length === 0) return <Soft>{words.none}</Soft>;
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <div className={styles.progress}>
      <Soft>
        {at === null ? words.done(steps.length) : words.position(at + 1, steps.length)}
        <Fear stepId={steps[at ?? steps.length - 1]?.id ?? ''} />
      </Soft>
      <div role="img" aria-label={words.progress(done, steps.length)} className={styles.bar}>
        {steps.map(({ id, doneAt }, place) => (
          <span
            key={id}
            data-at={doneAt !== null ? 'done' : place === at ? 'now' : 'ahead'}
            className={styles.segment}
          />
        ))}
      </div>
    </div>
  );
}

function Fear({ stepId }: { stepId: string }) {
  const words = useWords().practice.ladder;
  const felt = feltChange(useRecords(useNotebook().stepRatings, stepId));
  if (felt === null) return null;
  const { first, last } = felt;
  return ` · ${first === last ? words.fearNow(last) : words.fear(first, last)}`;
}

export function LadderRungs({ practice, fresh }: { practice: Practice; fresh: boolean }) {
  const notebook = useNotebook();
  const steps = useSteps(practice.id);
  const words = useWords().practice.ladder;
  const canWrite = useCanWrite();
  const at = currentRung(steps);
  const [moved, setMoved] = useState('');
  const move = useCallback(
    (step: Step, by: -1 | 1) => {
      const focused = document.activeElement;
      flushSync(() => moveStep(notebook, step.id, by));
      // What is moved within a page loses the focus.
      if (focused instanceof HTMLElement) focused.focus();
      const rungs = notebook.stepsOf.of(practice.id);
      const place = rungs.findIndex(({ id }) => id === step.id) + 1;
      setMoved(words.moved(step.text, place, rungs.length));
    },
    [notebook, practice.id, words],
  );
  return (
    <div>
      <p role="status" className="unseen">
        {moved}
      </p>
      {steps.length > 0 && (
        <ol className={styles.rungs} aria-label={words.rungs}>
          {steps.map((step, place) => (
            <Rung
              key={step.id}
              step={step}
              number={place + 1}
              of={steps.length}
              now={place === at}
              onMove={move}
            />
          ))}
        </ol>
      )}
      {canWrite && (
        <InlineAdd
          bare
          autoFocus={fresh}
          label={words.add}
          placeholder={steps.length === 0 ? words.addPlaceholder : words.add}
          draftKey={`practice/${practice.id}/step`}
          onAdd={(text) => addStep(notebook, practice.id, text)}
        />
      )}
      <PutAway
        collection="steps"
        all={notebook.steps.all}
        where={({ practiceId }) => practiceId === practice.id}
        nameOf={({ text }) => text}
      />
    </div>
  );
}

const Rung = memo(function Rung(props: {
  step: Step;
  /** Its place, counted from one, of so many. */
  number: number;
  of: number;
  now: boolean;
  onMove(step: Step, by: -1 | 1): void;
}) {
  const { step, number, of, now, onMove } = props;
  const notebook = useNotebook();
  const { practice, common } = useWords();
  const words = practice.ladder;
  const canWrite = useCanWrite();
  const [editing, setEditing] = useState(false);
  const [rating, setRating] = useState(false);
  return (
    <li className={styles.rung} aria-current={now ? 'step' : undefined}>
      <Tick
        label={step.text}
        ticked={step.doneAt !== null}
        disabled={!canWrite}
        onTick={(done) => setStepDone(notebook, step.id, done)}
      />
      <div className={styles.step}>
        {editing && canWrite ? (
          <DraftArea
            label={words.rung(number)}
            labelUnseen
            value={step.text}
            autoFocus
            // A step without words would be a line that nobody can name.
            onSave={(text) => text.trim() !== '' && editStep(notebook, step.id, text.trim())}
            onEnter={() => setEditing(false)}
            onBlur={() => afterPress(() => setEditing(false))}
          />
        ) : (
          <p className={classes(now && styles.now)}>{step.text}</p>
        )}
        <Soft>
          {words.rung(number)}
          {now && ` · ${words.now}`}
          <Fear stepId={step.id} />
        </Soft>
      </div>
      <EntryMenu
        label={practice.menu(step.text)}
        collection="steps"
        entryId={step.id}
        items={[
          { label: common.edit, icon: Pencil, onChoose: () => setEditing(true) },
          { label: words.rate, icon: Gauge, onChoose: () => setRating(!rating) },
          ...(number > 1
            ? [{ label: words.easier, icon: ArrowUp, onChoose: () => onMove(step, -1) }]
            : []),
          ...(number < of
            ? [{ label: words.harder, icon: ArrowDown, onChoose: () => onMove(step, 1) }]
            : []),
        ]}
      />
      {canWrite && (now || rating) && <RateStep stepId={step.id} />}
    </li>
  );
});

function RateStep({ stepId }: { stepId: string }) {
  const notebook = useNotebook();
  const today = useToday();
  const { practice } = useWords();
  const ratings = useRecords(notebook.stepRatings, stepId);
  const mine = ratings.find(({ member, day }) => member === notebook.me && day === today);
  return (
    <div className={styles.rate}>
      <ZeroToTen
        label={practice.ladder.rate}
        low={practice.ladder.rateLow}
        high={practice.ladder.rateHigh}
        value={mine?.value ?? null}
        onChoose={(value) => rateStep(notebook, stepId, today, value)}
        clear={{
          label: practice.clearFelt,
          onClear: () => unrateStep(notebook, stepId, today),
        }}
      />
    </div>
  );
}
