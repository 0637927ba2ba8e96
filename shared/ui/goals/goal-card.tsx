/** One goal: in plain words, in the child's words, how close each of us finds it, and who agrees. */
import { CirclePause, Star } from 'lucide-react';
import { memo, useState } from 'react';
import type { Goal, GoalStatus } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { Comments } from '../comments/comments.tsx';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { useHasWords } from '../editor/use-has-words.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { EditorBadges } from '../presence.tsx';
import { Card, CardTitle, Soft } from '../primitives/card.tsx';
import { CardHead } from '../primitives/card-head.tsx';
import { EntryMenu } from '../primitives/entry-menu.tsx';
import { Pill } from '../primitives/pill.tsx';
import { Unfold } from '../primitives/unfold.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { GoalAgreements } from './goal-agreements.tsx';
import styles from './goal-card.module.css';
import { GoalChart } from './goal-chart.tsx';
import { GoalDetails } from './goal-details.tsx';
import { GoalWork } from './goal-work.tsx';
import { MarkNotes } from './mark-notes.tsx';
import { MyMark } from './my-mark.tsx';
import { useGoalChart, usePlanEvents } from './use-goal-chart.ts';

export const GoalCard = memo(function GoalCard(props: {
  goal: Goal;
  /** Just made, `begun` with what is still to be filled in or `whole`. */
  fresh?: 'begun' | 'whole' | undefined;
}) {
  const { goal, fresh } = props;
  const words = useWords().goals;
  const [open, setOpen] = useState(fresh === 'begun');
  const { lines, weeks } = useGoalChart(goal);
  const events = usePlanEvents(goal.id);
  const canWrite = useCanWrite();
  return (
    <Card
      entryId={goal.id}
      className={styles.card}
      {...(fresh === 'whole' && { tabIndex: -1, ref: goOnHere })}
    >
      <EditorBadges entryId={goal.id} />
      <CardHead aside={<StatusPill status={goal.status} />}>
        <CardTitle>{goal.title}</CardTitle>
      </CardHead>
      <ChildWords goal={goal} />
      <PartAndReview goal={goal} />
      {lines.length > 0 && <GoalChart goal={goal} lines={lines} weeks={weeks} events={events} />}
      {canWrite && goal.status === 'active' && <MyMark goal={goal} />}
      <MarkNotes goal={goal} />
      <Plan goal={goal} open={open} />
      <GoalWork goal={goal} events={events} />
      <GoalAgreements goal={goal} />
      <Comments about="goals" entryId={goal.id} name={goal.title} />
      <Unfold
        label={words.details}
        name={`${words.details}: ${goal.title}`}
        open={open}
        onOpen={setOpen}
        aside={<EntryMenu label={words.menu(goal.title)} collection="goals" entryId={goal.id} />}
      >
        <GoalDetails
          goal={goal}
          fresh={fresh === 'begun'}
          lines={lines}
          weeks={weeks}
          events={events}
        />
      </Unfold>
    </Card>
  );
});

function goOnHere(card: HTMLElement | null): void {
  card?.focus({ preventScroll: true });
}

function ChildWords({ goal }: { goal: Goal }) {
  const words = useWords().goals;
  const { childName } = useWatched(useNotebook().about);
  if (goal.childWords.trim() === '') return null;
  return (
    <Soft>
      {childName
        ? words.inWordsOf(childName, goal.childWords)
        : words.inChildsWords(goal.childWords)}
    </Soft>
  );
}

/** What grown-ups do for it, and when it is looked at again. */
function PartAndReview({ goal: { part, reviewOn } }: { goal: Goal }) {
  const { goals: words, format } = useWords();
  const now = useNow();
  const said = [
    part && words.partLines[part],
    reviewOn && words.reviewLine(format.day(reviewOn, now)),
  ].filter(Boolean);
  return said.length > 0 && <Soft>{said.join(' · ')}</Soft>;
}

/** A goal that is being worked on needs no word for it. */
function StatusPill({ status }: { status: GoalStatus }) {
  const { statuses } = useWords().goals;
  if (status === 'active') return null;
  if (status === 'met') {
    return (
      <Pill tone="win" icon={Star}>
        {statuses.met}
      </Pill>
    );
  }
  return status === 'paused' ? (
    <Pill icon={CirclePause}>{statuses.paused}</Pill>
  ) : (
    <Pill>{statuses[status]}</Pill>
  );
}

function Plan({ goal, open }: { goal: Goal; open: boolean }) {
  const words = useWords().goals;
  const hasWords = useHasWords(goal.id, 'plan');
  if (!hasWords && !open) return null;
  return (
    <div>
      {open && <p className={styles.label}>{words.plan}</p>}
      <RichTextEditor
        collection="goals"
        entryId={goal.id}
        field="plan"
        label={words.plan}
        placeholder={words.planPlaceholder}
        bare={!open}
      />
    </div>
  );
}
