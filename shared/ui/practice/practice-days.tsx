/** The days of a practice: this week, or any month. */
import { CalendarDays, CalendarRange } from 'lucide-react';
import { useState } from 'react';
import type { PracticeLogLine } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { weekOf } from '../days.ts';
import { Button } from '../primitives/button.tsx';
import { Soft } from '../primitives/card.tsx';
import { useWords } from '../words/words.tsx';
import { MonthView } from './month-view.tsx';
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
  const [month, setMonth] = useState(false);
  const turn = () => {
    // A day that the week does not show cannot stay chosen in it.
    if (month && !weekOf(today).includes(day)) onChoose(today);
    setMonth(!month);
  };
  const label = month ? words.month.toWeek : words.month.toMonth;
  const turner = (
    <Button
      look="link"
      icon={month ? CalendarRange : CalendarDays}
      aria-label={words.month.of(label, name)}
      onClick={turn}
    >
      {label}
    </Button>
  );
  if (month) return <MonthView {...{ lines, day, onChoose, stars }} aside={turner} />;
  return (
    <div>
      <div className={styles.head}>
        <Soft>{summary}</Soft>
        {turner}
      </div>
      <WeekStrip lines={lines} chosen={{ day, onChoose }} stars={stars} />
    </div>
  );
}
