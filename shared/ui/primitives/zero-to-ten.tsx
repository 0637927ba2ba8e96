import { useId } from 'react';
import { classes } from './classes.ts';
import styles from './zero-to-ten.module.css';

const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** A number from 0 to 10 in one tap. A native radio group: arrow keys move along the scale. */
export function ZeroToTen(props: {
  label: string;
  /** What 0 and 10 mean. */
  low: string;
  high: string;
  value: number | null;
  onChoose(value: number): void;
  /** Takes the number back. Shown once there is a number. */
  clear?: { label: string; onClear(): void };
}) {
  const { label, low, high, value, onChoose, clear } = props;
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.scale}>
        {VALUES.map((each) => (
          <label key={each} className={styles.step}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={value === each}
              aria-label={each === 0 ? `0, ${low}` : each === 10 ? `10, ${high}` : String(each)}
              onChange={() => onChoose(each)}
            />
            <span aria-hidden className={classes(styles.face, value === each && styles.chosen)}>
              {each}
            </span>
          </label>
        ))}
      </div>
      <div className={styles.ends}>
        <span aria-hidden>{low}</span>
        {clear && value !== null && (
          <button
            type="button"
            aria-label={`${clear.label}: ${label}`}
            className={styles.clear}
            onClick={clear.onClear}
          >
            {clear.label}
          </button>
        )}
        <span aria-hidden>{high}</span>
      </div>
    </fieldset>
  );
}
