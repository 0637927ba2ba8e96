import { Info, TriangleAlert } from 'lucide-react';
import type { CollectionName } from '#shared/notebook/shape.ts';
import type { Unreadable } from '#shared/notebook/unreadable.ts';
import { useNotebook, useOpened } from '../opened.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useWatched } from '../reading.ts';
import { useWords, type Words } from '../words/words.tsx';
import styles from './problems.module.css';

/** Trouble worth knowing, in quiet lines under the header. */
export function Problems() {
  const words = useWords();
  const { problems } = useOpened();
  const unreadable = whatIsUnreadable(useWatched(useNotebook().unreadable), words);
  const lines = useWatched(problems).map(({ kind, count }) => ({
    key: kind as string,
    grave: kind === 'key-record-invalid',
    text: words.frame.problems[kind](count),
  }));
  if (unreadable !== '') lines.push({ key: 'unreadable', grave: false, text: unreadable });
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

/** Counted by what it is, so that nothing of it vanishes silently. Empty when all can be read. */
function whatIsUnreadable(
  { entries, records, kinds }: Unreadable,
  { frame, format }: Words,
): string {
  const words = frame.unreadable;
  const counts = new Map<CollectionName, number>();
  for (const { collection } of entries) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const parts = [...counts].map(([collection, n]) => words.entries[collection](n));
  if (records > 0) parts.push(words.records(records));
  if (kinds.length > 0) parts.push(words.kinds(kinds.length));
  return parts.length === 0 ? '' : words.sentence(format.list(parts));
}
