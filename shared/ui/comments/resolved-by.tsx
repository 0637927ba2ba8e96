import { Check } from 'lucide-react';
import type { Thread } from '#shared/notebook/comments.ts';
import { useNow } from '../clock.ts';
import { useMemberName } from '../opened.tsx';
import { useWords } from '../words/words.tsx';
import styles from './comment-thread.module.css';

/** Who called it settled and when, and whether somebody has written since. */
export function ResolvedBy({ thread }: { thread: Thread }) {
  const { first, repliesSince } = thread;
  const { comments: words, format } = useWords();
  const name = useMemberName(first.resolvedBy);
  const now = useNow();
  return (
    <p className={styles.resolved}>
      <Check aria-hidden className={styles.icon} />
      <span>
        {words.resolvedBy(name, format.when(first.resolvedAt ?? 0, now))}
        {repliesSince > 0 && <strong>{` · ${words.since(repliesSince)}`}</strong>}
      </span>
    </p>
  );
}
