import { useWords } from '../words/words.tsx';
import styles from './loading.module.css';

/** Appears only when opening takes long enough to be noticed. */
export function Loading() {
  const words = useWords();
  return (
    <p role="status" className={styles.loading}>
      {words.common.loading}
    </p>
  );
}
