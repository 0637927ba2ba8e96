import { Lightbulb } from 'lucide-react';
import { useWords } from '../words/words.tsx';
import styles from './goal-builder.module.css';
import { vagueness } from './vague.ts';

/** A gentle word when nobody could see or count what is written. It never stands in the way. */
export function VagueHint({ text }: { text: string }) {
  const { goals, language } = useWords();
  const vague = vagueness(text, language);
  return (
    <p role="status" className={styles.vague}>
      {vague && (
        <>
          <Lightbulb aria-hidden className={styles.icon} />
          {goals.vague[vague]}
        </>
      )}
    </p>
  );
}
