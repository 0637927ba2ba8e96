import { memo } from 'react';
import { useNow } from '../clock.ts';
import { useMemberName, useNotebook } from '../opened.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './history-list.module.css';

/** What an entry's status has been: who set which, when; newest first. */
export function HistoryList(props: {
  entryId: string;
  /** A status that this app does not know is shown as it was written. */
  nameOf(status: string): string;
}) {
  const { entryId, nameOf } = props;
  const { common } = useWords();
  const records = useRecords(useNotebook().history, entryId);
  const newestFirst = [...records].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  if (records.length === 0) return null;
  return (
    <Disclosure summary={common.history}>
      <ol className={styles.list}>
        {newestFirst.map(({ key, status, member, at }) => (
          <HistoryLine key={key} said={nameOf(status)} member={member} at={at} />
        ))}
      </ol>
    </Disclosure>
  );
}

const HistoryLine = memo(function HistoryLine(props: {
  said: string;
  member: string;
  at: number | null;
}) {
  const { common, format } = useWords();
  const now = useNow();
  const name = useMemberName(props.member);
  return (
    <li>
      <strong>{props.said}</strong>
      <span className={styles.who}>
        {props.at === null ? name : common.saidWhen(name, format.when(props.at, now))}
      </span>
    </li>
  );
});
