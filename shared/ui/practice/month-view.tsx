/**
 * A calm month: everybody's marks, and nothing where nothing was noted. Any day up to today can be
 * chosen, to note it later.
 */
import { ChevronLeft, ChevronRight, type LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { outcomes, type PracticeLogLine } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { Button } from '../primitives/button.tsx';
import { useWords } from '../words/words.tsx';
import { addMonths } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import styles from './month-view.module.css';
import { looks } from './outcome-looks.ts';

export function MonthView(props: {
  lines: readonly PracticeLogLine[];
  day: string;
  onChoose(day: string): void;
  /** Every mark is a star. */
  stars: boolean;
  /** At the end of the line with the month's name. */
  aside: ReactNode;
}) {
  const { day, onChoose, stars } = props;
  const { format, practice: words } = useWords();
  const today = useToday();
  /** The day that keys move from; its month is shown. */
  const [at, setAt] = useState(day);
  const goTo = (next: string) => setAt(next > today ? today : next);
  const isLast = at.slice(0, 7) >= today.slice(0, 7);
  return (
    <div className={styles.month}>
      <div className={styles.head}>
        <div className={styles.turning}>
          <Turn
            icon={ChevronLeft}
            label={words.month.previous}
            onTurn={() => goTo(addMonths(at, -1))}
          />
          <p aria-live="polite" className={styles.name}>
            {format.month(at)}
          </p>
          <Turn
            icon={ChevronRight}
            label={words.month.next}
            // Not taken away: whoever pressed it would lose their place on the page.
            ended={isLast}
            onTurn={() => goTo(addMonths(at, 1))}
          />
        </div>
        {props.aside}
      </div>
      <MonthGrid
        {...props}
        at={at}
        today={today}
        onGo={goTo}
        onChoose={(chosen) => {
          goTo(chosen);
          onChoose(chosen);
        }}
      />
      {!stars && <Legend />}
    </div>
  );
}

function Turn(props: { icon: LucideIcon; label: string; ended?: boolean; onTurn(): void }) {
  const { icon, label, ended = false, onTurn } = props;
  return (
    <Button
      look="quiet"
      small
      iconOnly
      icon={icon}
      aria-disabled={ended}
      className={styles.turn}
      onClick={() => !ended && onTurn()}
    >
      {label}
    </Button>
  );
}

/** What the marks mean; whoever hears the days has it in their names. */
function Legend() {
  const words = useWords().practice;
  return (
    <ul aria-hidden className={styles.legend}>
      {outcomes.map((outcome) => {
        const { icon: Icon, tone } = looks[outcome];
        return (
          <li key={outcome} data-tone={tone} className={styles.meaning}>
            <Icon className={styles.icon} />
            {words.outcomes[outcome]}
          </li>
        );
      })}
    </ul>
  );
}
