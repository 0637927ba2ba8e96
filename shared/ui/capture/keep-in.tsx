import { useId } from 'react';
import { useWords } from '../words/words.tsx';
import styles from './capture-bar.module.css';
import type { useDestination } from './use-destination.ts';

/** Which notebook it goes to. One tap changes it, for what comes later, too. */
export function KeepIn({ destination }: { destination: ReturnType<typeof useDestination> }) {
  const { keepIn } = useWords().capture;
  const { options, chosen, choose } = destination;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand in a row
    <div role="group" aria-labelledby={id} className={styles.keepIn}>
      <span id={id}>{keepIn}</span>
      {options.map(({ notebookId, title }) => (
        <button
          key={notebookId}
          type="button"
          aria-pressed={notebookId === chosen}
          className={styles.notebook}
          onClick={() => notebookId !== chosen && choose(notebookId)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
