import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './pill.module.css';
import type { Tone } from './tone.ts';

/** A word about a card ("Win", "Proposed", "4 days"): it says, it does not act. */
export function Pill(props: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  const { tone = 'plain', icon: Icon, children } = props;
  return (
    <span data-tone={tone} className={styles.pill}>
      {Icon && <Icon aria-hidden className={styles.icon} />}
      {children}
    </span>
  );
}
