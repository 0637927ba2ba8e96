import type { ReactNode } from 'react';
import styles from './card-head.module.css';

/** The top of a card: its title at the start, what is said and done about the whole at the end. */
export function CardHead(props: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.head}>
      <div className={styles.words}>{props.children}</div>
      <div className={styles.aside}>{props.aside}</div>
    </div>
  );
}
