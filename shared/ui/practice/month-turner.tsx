/** The name of the month that is looked at, and the way to the one before and after. */
import { ChevronLeft, ChevronRight, type LucideIcon } from 'lucide-react';
import { Button } from '../primitives/button.tsx';
import { useWords } from '../words/words.tsx';
import { addMonths } from './month.ts';
import styles from './month-turner.module.css';

export function MonthTurner(props: { at: string; today: string; onGo(day: string): void }) {
  const { at, today, onGo } = props;
  const { format, practice } = useWords();
  const isLast = at.slice(0, 7) >= today.slice(0, 7);
  return (
    <div className={styles.turner}>
      <Turn
        icon={ChevronLeft}
        label={practice.month.previous}
        onTurn={() => onGo(addMonths(at, -1))}
      />
      <p aria-live="polite" className={styles.name}>
        {format.month(at)}
      </p>
      <Turn
        icon={ChevronRight}
        label={practice.month.next}
        // Not taken away: whoever pressed it would lose their place on the page.
        ended={isLast}
        onTurn={() => onGo(addMonths(at, 1))}
      />
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
