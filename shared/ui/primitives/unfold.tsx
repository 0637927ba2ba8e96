import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './unfold.module.css';

/** A line that opens more of a card below it. What is inside is made when it opens. */
export function Unfold(props: {
  label: string;
  open: boolean;
  onOpen(open: boolean): void;
  /** Read out instead of the label, to tell cards apart. */
  name?: string;
  /** At the other end of the line. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { label, open, onOpen, name, aside, children } = props;
  const id = useId();
  return (
    <div className={styles.unfold}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          aria-label={name}
          onClick={() => onOpen(!open)}
        >
          <ChevronDown aria-hidden className={styles.chevron} />
          {label}
        </button>
        {aside}
      </div>
      <div id={id} hidden={!open} className={styles.body}>
        {open && children}
      </div>
    </div>
  );
}
