import type { ReactNode } from 'react';
import styles from './page-head.module.css';

/** A screen's title with its one action. */
export function PageHead(props: { title: string; action?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h2 className={styles.page}>{props.title}</h2>
      {props.action}
    </div>
  );
}

/** The title of a part of a screen, with its action. */
export function SectionHead(props: { title: string; action?: ReactNode; id?: string }) {
  return (
    <div className={styles.section}>
      <h3 className={styles.part} id={props.id}>
        {props.title}
      </h3>
      {props.action}
    </div>
  );
}
