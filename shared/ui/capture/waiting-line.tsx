import type { Clips } from '../host.ts';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { isNothing } from './land-clip.ts';
import styles from './waiting-line.module.css';

/** Where no notebook is there yet: that what was captured is not lost. */
export function WaitingLine({ clips }: { clips: Clips }) {
  const { capture } = useWords();
  const waiting = useWatched(clips).filter((clip) => !isNothing(clip)).length;
  return (
    <p role="status" className={styles.line}>
      {waiting > 0 && capture.waitsForNotebook(waiting)}
    </p>
  );
}
