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
  children: ReactNode;
}) {
  const { label, open, onOpen, name, children } = props;
  const id = useId();
  return (
    <div className={styles.unfold}>
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
      <div id={id} hidden={!open} className={styles.body}>
        {open && children}
      </div>
    </div>
  );
}
