import type { ReactNode } from 'react';
import styles from './field-pair.module.css';

/** Short fields beside each other where there is room, under each other where there is not. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}
