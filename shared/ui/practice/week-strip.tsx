/** Monday to Sunday with everybody's marks. A past day or today can be chosen, to note it later. */
import { type LucideIcon, Star } from 'lucide-react';
import { useMemo } from 'react';
import type { Member, PracticeLogLine } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { useNotebook } from '../opened.tsx';
import { classes } from '../primitives/classes.ts';
import type { Tone } from '../primitives/tone.ts';
import { useCollection } from '../reading.ts';
import { useWords, type Words } from '../words/words.tsx';
import { looks } from './outcome-looks.ts';
import { type StripDay, stripOf } from './practice-week.ts';
import styles from './week-strip.module.css';

export function WeekStrip(props: {
  lines: readonly PracticeLogLine[];
  /** Leave out where days are only shown. */
  chosen?: { readonly day: string; onChoose(day: string): void };
  /** Every mark is a star. */
  stars?: boolean;
}) {
  const { lines, chosen, stars = false } = props;
  const words = useWords();
  const today = useToday();
  const members = useCollection(useNotebook().members);
  const days = useMemo(() => stripOf(lines, today), [lines, today]);
  return (
    <ol className={styles.strip} aria-label={words.practice.week}>
      {days.map((day) => {
        const face = (
          <>
            <span aria-hidden className={styles.initial}>
              {words.format.weekdayInitial(day.day)}
            </span>
            <Marks day={day} stars={stars} />
          </>
        );
        const name = labelOf(day, members, words, stars);
        const isToday = day.when === 'today';
        return (
          <li key={day.day} className={styles.day} aria-current={isToday ? 'date' : undefined}>
            {chosen === undefined || day.when === 'ahead' ? (
              <div className={styles.face}>
                {face}
                <span className="unseen">{name}</span>
              </div>
            ) : (
              <button
                type="button"
                aria-pressed={chosen.day === day.day}
                aria-label={name}
                className={classes(styles.face, styles.button)}
                onClick={() => chosen.onChoose(day.day)}
              >
                {face}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Marks({ day, stars }: { day: StripDay; stars: boolean }) {
  if (day.lines.length === 0)
    return <span aria-hidden data-when={day.when} className={styles.gap} />;
  return day.lines.map((line) => {
    const { icon, tone } = stars ? { icon: Star, tone: 'win' as const } : looks[line.outcome];
    return <Mark key={line.key} icon={icon} tone={tone} />;
  });
}

function Mark({ icon: Icon, tone }: { icon: LucideIcon; tone: Tone }) {
  return (
    <span aria-hidden data-tone={tone} className={styles.mark}>
      <Icon className={classes(styles.icon, Icon === Star && styles.filled)} />
    </span>
  );
}

function labelOf(
  { day, lines }: StripDay,
  members: readonly Member[],
  { practice, common, format }: Words,
  stars: boolean,
): string {
  const said = lines.map(({ member, outcome }) =>
    practice.personDid(
      members.find(({ id }) => id === member)?.name || common.someone,
      stars ? practice.rewards.star : practice.outcomes[outcome],
    ),
  );
  return practice.dayLabel(
    format.weekday(day),
    said.length === 0 ? practice.gap : format.list(said),
  );
}
