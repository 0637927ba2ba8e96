/** A reward chart: one or two things to see more often, and a star for each time. No penalties. */
import { Pencil, Star } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import {
  addStep,
  editStep,
  lineOf,
  logPractice,
  unlogPractice,
} from '#shared/notebook/practice.ts';
import type { Practice, Step } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { weekOf } from '../days.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { afterPress } from '../primitives/after-press.ts';
import { Soft } from '../primitives/card.tsx';
import { CardHead } from '../primitives/card-head.tsx';
import { Chip } from '../primitives/chip.tsx';
import { DraftArea } from '../primitives/draft-field.tsx';
import { EntryMenu } from '../primitives/entry-menu.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';

import { PracticeDays, useChosenDay } from './practice-days.tsx';
import { starsIn } from './practice-week.ts';
import styles from './rewards.module.css';
import { useSteps } from './use-steps.ts';

/** More than two cannot be noticed, and praise that comes late is none. */
const ENOUGH = 2;

export function Rewards(props: { practice: Practice; open: boolean; fresh: boolean }) {
  const { practice, open, fresh } = props;
  const notebook = useNotebook();
  const behaviours = useSteps(practice.id);
  const words = useWords().practice.rewards;
  const canWrite = useCanWrite();
  return (
    <div className={styles.rewards}>
      {behaviours.length === 0 && <Soft>{words.none}</Soft>}
      {behaviours.length > 0 && (
        <ul className={styles.list} aria-label={words.behaviours}>
          {behaviours.map((behaviour) => (
            <Behaviour key={behaviour.id} behaviour={behaviour} />
          ))}
        </ul>
      )}
      {canWrite && (open || behaviours.length === 0) && behaviours.length < ENOUGH && (
        <InlineAdd
          bare
          autoFocus={fresh}
          label={words.add}
          placeholder={behaviours.length === 0 ? words.addPlaceholder : words.add}
          draftKey={`practice/${practice.id}/behaviour`}
          onAdd={(text) => addStep(notebook, practice.id, text)}
        />
      )}
      {canWrite && open && behaviours.length >= ENOUGH && <Soft>{words.enough}</Soft>}
      {open && (
        <PutAway
          collection="steps"
          all={notebook.steps.all}
          where={({ practiceId }) => practiceId === practice.id}
          nameOf={({ text }) => text}
        />
      )}
    </div>
  );
}

const Behaviour = memo(function Behaviour({ behaviour }: { behaviour: Step }) {
  const notebook = useNotebook();
  const { practice, common, format } = useWords();
  const words = practice.rewards;
  const today = useToday();
  const canWrite = useCanWrite();
  const [editing, setEditing] = useState(false);
  const lines = useRecords(notebook.practiceLog, behaviour.id);
  const stars = useMemo(() => starsIn(lines, weekOf(today)), [lines, today]);
  const [day, chooseDay] = useChosenDay();
  const given = lineOf(lines, notebook.me, day) !== undefined;
  const star = () => {
    if (given) unlogPractice(notebook, behaviour.id, day);
    else logPractice(notebook, behaviour.id, day, { outcome: 'did-it' });
  };
  const starFor = day === today ? words.starToday : words.starOn(format.longDay(day));
  return (
    <li className={styles.behaviour}>
      <CardHead
        aside={
          <EntryMenu
            label={practice.menu(behaviour.text)}
            collection="steps"
            entryId={behaviour.id}
            items={[{ label: common.edit, icon: Pencil, onChoose: () => setEditing(true) }]}
          />
        }
      >
        {editing && canWrite ? (
          <DraftArea
            label={words.behaviours}
            labelUnseen
            value={behaviour.text}
            autoFocus
            onSave={(text) => text.trim() !== '' && editStep(notebook, behaviour.id, text.trim())}
            onEnter={() => setEditing(false)}
            onBlur={() => afterPress(() => setEditing(false))}
          />
        ) : (
          <p className={styles.text}>{behaviour.text}</p>
        )}
      </CardHead>
      <PracticeDays
        lines={lines}
        name={behaviour.text}
        day={day}
        onChoose={chooseDay}
        stars
        summary={stars > 0 ? words.week(stars) : practice.week}
      />
      {canWrite && (
        <div className={styles.foot}>
          <Chip
            pressed={given}
            tone="win"
            icon={Star}
            aria-label={words.starFor(starFor, behaviour.text)}
            className={styles.star}
            onClick={star}
          >
            {starFor}
          </Chip>
        </div>
      )}
    </li>
  );
});
