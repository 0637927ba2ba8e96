/** Monday to Sunday with everybody's marks. A past day or today can be chosen, to note it later. */
import { useMemo } from 'react';
import type { PracticeLogLine } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { useNotebook } from '../opened.tsx';
import { classes } from '../primitives/classes.ts';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { DayMarks, sayDay } from './day-marks.tsx';
import { stripOf } from './practice-week.ts';
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
            {day.lines.length === 0 ? (
              <span aria-hidden data-when={day.when} className={styles.gap} />
            ) : (
              <DayMarks lines={day.lines} stars={stars} />
            )}
          </>
        );
        const name = sayDay(words.format.weekday(day.day), day.lines, members, words, stars);
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
