/** One practice: what to do, the week, and how it went today. */
import { Check, RefreshCw } from 'lucide-react';
import { memo, useState } from 'react';
import type { Practice } from '#shared/notebook/shape.ts';
import { Comments } from '../comments/comments.tsx';
import { useNotebook } from '../opened.tsx';
import { EditorBadges } from '../presence.tsx';
import { Card, CardTitle } from '../primitives/card.tsx';
import { CardHead } from '../primitives/card-head.tsx';
import { EntryMenu } from '../primitives/entry-menu.tsx';
import { Pill } from '../primitives/pill.tsx';
import { Unfold } from '../primitives/unfold.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { DayLog } from './day-log.tsx';
import { LadderProgress, LadderRungs } from './ladder.tsx';
import styles from './practice-card.module.css';
import { PracticeDays, useChosenDay } from './practice-days.tsx';
import { PracticeDetails } from './practice-details.tsx';
import { PracticeLine } from './practice-line.tsx';
import { PracticeSteps } from './practice-steps.tsx';
import { Rewards } from './rewards.tsx';

export const PracticeCard = memo(function PracticeCard(props: {
  practice: Practice;
  /** Just made: what is still to be filled in is open. */
  fresh?: boolean;
}) {
  const { practice, fresh = false } = props;
  const words = useWords().practice;
  const [open, setOpen] = useState(fresh);
  return (
    <Card entryId={practice.id} className={styles.card}>
      <EditorBadges entryId={practice.id} />
      <CardHead aside={<StatePill state={practice.state} />}>
        <CardTitle>{practice.title}</CardTitle>
      </CardHead>
      <PracticeLine practice={practice} />
      <Body practice={practice} open={open} fresh={fresh} />
      <PracticeSteps practice={practice} open={open} fresh={fresh} />
      <Comments about="practices" entryId={practice.id} name={practice.title} />
      <Unfold
        label={words.unfold[practice.kind]}
        name={`${words.unfold[practice.kind]}: ${practice.title}`}
        open={open}
        onOpen={setOpen}
        aside={
          <EntryMenu
            label={words.menu(practice.title)}
            collection="practices"
            entryId={practice.id}
          />
        }
      >
        {practice.kind === 'ladder' && <LadderRungs practice={practice} fresh={fresh} />}
        {practice.kind !== 'plan' && <Log practice={practice} />}
        <PracticeDetails practice={practice} />
      </Unfold>
    </Card>
  );
});

function Body(props: { practice: Practice; open: boolean; fresh: boolean }) {
  const { practice, open, fresh } = props;
  switch (practice.kind) {
    case 'plan':
      return <Log practice={practice} />;
    case 'ladder':
      return <LadderProgress practice={practice} />;
    case 'rewards':
      return <Rewards practice={practice} open={open} fresh={fresh} />;
  }
}

function Log({ practice }: { practice: Practice }) {
  const lines = useRecords(useNotebook().practiceLog, practice.id);
  const [day, chooseDay] = useChosenDay();
  return (
    <>
      <PracticeDays lines={lines} name={practice.title} day={day} onChoose={chooseDay} />
      <DayLog practiceId={practice.id} lines={lines} day={day} />
    </>
  );
}

/** "Trying" is where every practice begins: it needs no word. */
function StatePill({ state }: { state: Practice['state'] }) {
  const { states } = useWords().practice;
  if (state === 'trying') return null;
  if (state === 'working') {
    return (
      <Pill tone="clinician" icon={Check}>
        {states.working}
      </Pill>
    );
  }
  return state === 'change-it' ? (
    <Pill tone="question" icon={RefreshCw}>
      {states['change-it']}
    </Pill>
  ) : (
    <Pill>{states.retired}</Pill>
  );
}
