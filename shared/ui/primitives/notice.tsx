import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';
import type { Tone } from './tone.ts';

/** A quiet line that says something true and useful. */
export function Notice(props: {
  tone?: Tone;
  icon?: LucideIcon;
  /** Read out when it appears. */
  live?: boolean;
  children: ReactNode;
}) {
  const { tone = 'helper', icon: Icon, live, children } = props;
  return (
    <div data-tone={tone} role={live ? 'status' : undefined} className={styles.notice}>
      {Icon && <Icon aria-hidden className={styles.icon} />}
      <div>{children}</div>
    </div>
  );
}
