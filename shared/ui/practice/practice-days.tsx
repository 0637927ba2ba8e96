/** The days of a practice: this week, or any month. */
import { CalendarDays, CalendarRange } from 'lucide-react';
import { useState } from 'react';
import type { PracticeLogLine } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { weekOf } from '../days.ts';
import { Button } from '../primitives/button.tsx';
import { Soft } from '../primitives/card.tsx';
import { useWords } from '../words/words.tsx';
import { MonthGrid } from './month-grid.tsx';
import { MonthLegend } from './month-legend.tsx';
import { MonthTurner } from './month-turner.tsx';
import styles from './practice-days.module.css';
import { WeekStrip } from './week-strip.tsx';

/** The day that is looked at: today, until another is chosen by hand. */
export function useChosenDay(): [day: string, choose: (day: string) => void] {
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  // Past midnight "today" is another day: only a day that was chosen by hand stays.
  return [chosen ?? today, (day) => setChosen(day === today ? null : day)];
}

export function PracticeDays(props: {
  lines: readonly PracticeLogLine[];
  /** What is practised, to tell the cards apart. */
  name: string;
  day: string;
  onChoose(day: string): void;
  /** Every mark is a star. */
  stars?: boolean;
  /** What is said above the week. */
  summary?: string;
}) {
  const words = useWords().practice;
  const { lines, name, day, onChoose, stars = false, summary = words.week } = props;
  const today = useToday();
  /** In the month: the day that keys move from. Its month is shown. `null` is the week. */
  const [at, setAt] = useState<string | null>(null);
  const goTo = (next: string) => setAt(next > today ? today : next);
  const toWeek = () => {
    // A day that the week does not show cannot stay chosen in it.
    if (!weekOf(today).includes(day)) onChoose(today);
    setAt(null);
  };
  const label = at === null ? words.month.toMonth : words.month.toWeek;
  return (
    <div className={styles.days}>
      <div className={styles.head}>
        {at === null ? <Soft>{summary}</Soft> : <MonthTurner at={at} today={today} onGo={goTo} />}
        <Button
          look="link"
          icon={at === null ? CalendarDays : CalendarRange}
          aria-label={words.month.of(label, name)}
          onClick={at === null ? () => goTo(day) : toWeek}
        >
          {label}
        </Button>
      </div>
      {at === null ? (
        <WeekStrip lines={lines} chosen={{ day, onChoose }} stars={stars} />
      ) : (
        <>
          <MonthGrid
            {...{ lines, day, at, today, stars }}
            onGo={goTo}
            onChoose={(chosen) => {
              goTo(chosen);
              onChoose(chosen);
            }}
          />
          {!stars && <MonthLegend />}
        </>
      )}
    </div>
  );
}
