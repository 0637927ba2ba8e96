import { Info, TriangleAlert } from 'lucide-react';
import { useNotebook, useOpened } from '../opened.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './problems.module.css';

/** Trouble worth knowing, in quiet lines under the header. */
export function Problems() {
  const { frame } = useWords();
  const { problems } = useOpened();
  const unreadable = useWatched(useNotebook().unreadable);
  const lost = unreadable.entries.length + unreadable.records;
  const lines = useWatched(problems).map(({ kind, count }) => ({
    key: kind as string,
    grave: kind === 'key-record-invalid',
    text: frame.problems[kind](count),
  }));
  if (lost > 0) lines.push({ key: 'unreadable', grave: false, text: frame.unreadable(lost) });
  return (
    <div role="status" className={styles.problems}>
      {lines.map(({ key, grave, text }) => (
        <Notice key={key} tone={grave ? 'danger' : 'win'} icon={grave ? TriangleAlert : Info}>
          {text}
        </Notice>
      ))}
    </div>
  );
}
