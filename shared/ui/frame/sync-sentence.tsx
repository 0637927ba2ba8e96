import type { SyncStatus } from '../host.ts';
import { useOpened } from '../opened.tsx';
import { useOthersHere } from '../presence.tsx';
import { useWatched } from '../reading.ts';
import { useWords, type Words } from '../words/words.tsx';
import styles from './sync-sentence.module.css';

/** One sentence on whether the work is safe. It wraps; it never disappears. */
export function SyncSentence() {
  const words = useWords();
  const status = useWatched(useOpened().status);
  const others = useOthersHere();
  const names = others.map(({ name }) => name);
  return (
    <p role="status" data-mood={moodOf(status)} className={styles.sentence}>
      <span aria-hidden className={styles.dot} />
      <span>{sentence(words, status, names)}</span>
    </p>
  );
}

function sentence({ frame, format }: Words, status: SyncStatus, here: readonly string[]): string {
  const words = frame.status;
  switch (status.state) {
    case 'saved':
      return `${words.saved} · ${here.length > 0 ? words.here(format.list(here), here.length) : words.encrypted}`;
    case 'offline':
    case 'opening':
    case 'saving':
    case 'example':
      return words[status.state];
    case 'cannot-save-on-device':
      return words.cannotSave;
    case 'refused':
      return words.refused[status.reason];
    case 'read-only':
      return {
        viewer: words.viewer,
        'newer-version': words.newerVersion,
        'too-large': words.tooLarge,
      }[status.why];
  }
}

function moodOf({ state }: SyncStatus): 'good' | 'waiting' | 'bad' {
  if (state === 'saved' || state === 'saving' || state === 'example') return 'good';
  return state === 'cannot-save-on-device' || state === 'refused' ? 'bad' : 'waiting';
}
