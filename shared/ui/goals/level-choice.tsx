/** One of the five levels, in the words that were written for each. A native radio group. */
import { useId } from 'react';
import type { Goal } from '#shared/notebook/shape.ts';
import { Button } from '../primitives/button.tsx';
import { useWords } from '../words/words.tsx';
import styles from './my-mark.module.css';
import { levels, signed } from './scale.ts';

export function LevelChoice(props: {
  goal: Goal;
  level: number | null;
  onChoose(level: number): void;
  clear: { label: string; onClear(): void };
}) {
  const { goal, level: chosen, onChoose, clear } = props;
  const words = useWords().goals.levels;
  const name = useId();
  return (
    <fieldset className={styles.level}>
      <legend className={styles.legend}>{words.ask}</legend>
      {levels.map(({ level, field }) => {
        const written = goal[field].trim();
        return (
          <label key={level} className={styles.option}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={chosen === level}
              onChange={() => onChoose(level)}
            />
            <span className={styles.number}>{signed(level)}</span>
            <span className={written ? undefined : styles.unwritten}>
              {written || words.names[field]}
            </span>
          </label>
        );
      })}
      {chosen !== null && (
        <div>
          <Button look="link" aria-label={`${clear.label}: ${words.ask}`} onClick={clear.onClear}>
            {clear.label}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
