/**
 * The days of a month as a grid with arrow keys of its own, so that one press of Tab passes all of
 * it (WAI-ARIA Authoring Practices, date grid). Enter chooses.
 */
import { type KeyboardEvent, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { PracticeLogLine } from '#shared/notebook/shape.ts';
import { weekOf } from '../days.ts';
import { useNotebook } from '../opened.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { DayMarks, sayDay } from './day-marks.tsx';
import { dayByKey, weeksOfMonth } from './month.ts';
import styles from './month-grid.module.css';
import { linesByDay } from './practice-week.ts';

type GridProps = {
  lines: readonly PracticeLogLine[];
  /** The chosen day. */
  day: string;
  /** The day that keys move from; its month is shown. */
  at: string;
  today: string;
  stars: boolean;
  onGo(day: string): void;
  onChoose(day: string): void;
};

export function MonthGrid(props: GridProps) {
  const { lines, at, onGo } = props;
  const { format } = useWords();
  const { weekStart } = format;
  const marks = useMemo(() => linesByDay(lines), [lines]);
  const weeks = useMemo(() => weeksOfMonth(at, weekStart), [at, weekStart]);

  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const grid = event.currentTarget;
    const rightToLeft = getComputedStyle(grid).direction === 'rtl';
    const day = dayByKey(event.key, at, { weekStart, rightToLeft });
    if (day === null) return;
    event.preventDefault();
    flushSync(() => onGo(day));
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a date grid is a table
    <table role="grid" aria-label={format.month(at)} className={styles.grid} onKeyDown={onKey}>
      <thead>
        <tr>
          {weekdays(weekStart).map((day) => (
            <th key={day} scope="col" className={styles.weekday}>
              <span aria-hidden>{format.weekdayInitial(day)}</span>
              <span className="unseen">{format.weekday(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the month
          <tr key={row}>
            {week.map((day, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: and a day its place in the week
              <td key={place}>
                {day !== null && <MonthDay {...props} date={day} ofDay={marks.get(day) ?? []} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MonthDay(props: GridProps & { date: string; ofDay: readonly PracticeLogLine[] }) {
  const { date, ofDay, day, at, today, stars, onChoose } = props;
  const words = useWords();
  const members = useCollection(useNotebook().members);
  const number = Number(date.slice(-2));
  if (date > today) return <span className={styles.ahead}>{number}</span>;
  return (
    <button
      type="button"
      tabIndex={date === at ? 0 : -1}
      aria-pressed={date === day}
      aria-current={date === today ? 'date' : undefined}
      aria-label={sayDay(words.format.longDay(date), ofDay, members, words, stars)}
      className={styles.day}
      onClick={() => onChoose(date)}
    >
      <span className={styles.date}>{number}</span>
      <span className={styles.marks}>
        <DayMarks lines={ofDay} stars={stars} small />
      </span>
    </button>
  );
}

/** Any seven days in the order of the reader's week, for their names. */
function weekdays(weekStart: number): readonly string[] {
  const fromMonday = weekOf('2026-01-05');
  return [...fromMonday.slice(weekStart - 1), ...fromMonday.slice(0, weekStart - 1)];
}
