import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** A line that opens to more, closed at first. */
export function Disclosure(props: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.disclosure} open={props.open}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden className={styles.chevron} />
        {props.summary}
      </summary>
      <div className={styles.body}>{props.children}</div>
    </details>
  );
}
