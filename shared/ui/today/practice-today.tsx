import { Star } from 'lucide-react';
import { memo } from 'react';
import { daysPractised, logPractice, unlogPractice } from '#shared/notebook/practice.ts';
import { outcomes, type Practice, type PracticeLogLine } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { weekOf } from '../days.ts';
import { useCanWrite, useMe, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { SectionHead } from '../primitives/page-head.tsx';
import { Pill } from '../primitives/pill.tsx';
import { Tick } from '../primitives/tick.tsx';
import { useCollection, useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './practice-today.module.css';

/** What there is to practise today, logged by one press. */
export function PracticeToday() {
  const { today } = useWords();
  const { goTo } = useWay();
  const practices = useCollection(useNotebook().practices).filter(
    ({ state, kind }) => state !== 'retired' && kind !== 'rewards',
  );
  if (practices.length === 0) return null;
  return (
    <section aria-labelledby="practice-today">
      <SectionHead
        id="practice-today"
        title={today.practice.title}
        action={
          <Button look="link" onClick={() => goTo('practice')}>
            {today.practice.all}
          </Button>
        }
      />
      <Card rows>
        {practices.map((practice) => (
          <PracticeRow key={practice.id} practice={practice} />
        ))}
      </Card>
    </section>
  );
}

const PracticeRow = memo(function PracticeRow({ practice }: { practice: Practice }) {
  const { today } = useWords();
  const { goTo } = useWay();
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const day = useToday();
  const me = useMe();
  const log = useRecords(notebook.practiceLog, practice.id);
  const mine = log.find((line) => line.member === me && line.day === day);
  const done = daysPractised(log, weekOf(day));
  const ticked = mine?.outcome === 'did-it' || mine?.outcome === 'tried';

  const record = (outcome: PracticeLogLine['outcome']) =>
    logPractice(notebook, practice.id, day, { outcome });
  const unlog = () => unlogPractice(notebook, practice.id, day);

  return (
    <div className={styles.row}>
      <Tick
        label={today.practice.log(practice.title)}
        ticked={ticked}
        disabled={!canWrite}
        onTick={(now) => (now ? record('did-it') : unlog())}
      />
      <div className={styles.body}>
        <div className={styles.line}>
          <button
            type="button"
            className={styles.title}
            onClick={() => goTo('practice', practice.id)}
          >
            {practice.title}
          </button>
          {ticked && done > 1 && (
            <Pill tone="win" icon={Star}>
              {today.practice.badge(done)}
            </Pill>
          )}
          {mine && !ticked && <Pill>{today.practice.outcomes[mine.outcome]}</Pill>}
        </div>
        <WhenAndHowOften practice={practice} done={done} />
        {canWrite && !mine && (
          <Chips
            role="group"
            aria-label={today.practice.logGroup(practice.title)}
            className={styles.log}
          >
            {outcomes.map((outcome) => (
              <Chip
                key={outcome}
                className={outcome === 'did-it' ? styles.first : undefined}
                onClick={() => record(outcome)}
              >
                {today.practice.outcomes[outcome]}
              </Chip>
            ))}
          </Chips>
        )}
        {mine && !ticked && (
          <p className={styles.soft}>
            {mine.outcome === 'hard-day' && today.practice.hardDay}{' '}
            {canWrite && (
              <Button look="link" onClick={unlog}>
                {today.practice.changeLog}
              </Button>
            )}
          </p>
        )}
      </div>
    </div>
  );
});

function WhenAndHowOften({ practice, done }: { practice: Practice; done: number }) {
  const { today } = useWords();
  const { timesPerWeek } = practice;
  const { when: hour, whenNote } = practice;
  const when = whenNote || (hour !== 'any' && today.practice.when[hour]);
  const planned = timesPerWeek !== null && today.practice.planned(timesPerWeek);
  const often =
    done === 0
      ? planned
      : timesPerWeek === null
        ? today.practice.daysThisWeek(done)
        : today.practice.thisWeek(done, timesPerWeek);
  const parts = [when, often].filter(Boolean);
  return parts.length > 0 && <p className={styles.soft}>{parts.join(' · ')}</p>;
}
