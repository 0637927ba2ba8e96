import type { ReactNode } from 'react';
import { useNow } from '../clock.ts';
import { useMember, useMemberName } from '../opened.tsx';
import { useWords } from '../words/words.tsx';
import styles from './byline.module.css';

/** "Ana · today, 9:12 pm": who, in their colour, and when. Children follow after a dot. */
export function Byline(props: {
  memberId: string | null;
  /** Unix milliseconds. */
  at?: number | null;
  children?: ReactNode;
}) {
  const { format } = useWords();
  const now = useNow();
  const name = useMemberName(props.memberId);
  const kind = useMember(props.memberId)?.kind ?? 'helper';
  return (
    <p className={styles.byline}>
      <strong data-tone={kind} className={styles.name}>
        {name}
      </strong>
      {props.at != null && <span className={styles.part}>{format.when(props.at, now)}</span>}
      {props.children && <span className={styles.part}>{props.children}</span>}
    </p>
  );
}
