import { useWords } from '../words/words.tsx';
import styles from './quote.module.css';

/** Somebody else's words, marked as such by their type and a bar at the side. */
export function Quote({ text }: { text: string }) {
  const { common } = useWords();
  if (text.trim() === '') return null;
  return <blockquote className={styles.quote}>{common.quoteMarks(text.trim())}</blockquote>;
}
