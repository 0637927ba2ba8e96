import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import styles from './choice.module.css';
import { classes } from './classes.ts';
import type { Tone } from './tone.ts';

export type Option<V extends string> = {
  readonly value: V;
  readonly label: string;
  /** A second line; the options then stand under each other. */
  readonly hint?: string;
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
};

/** One of a few. A native radio group, so arrow keys and screen readers know it. */
export function Choice<V extends string>(props: {
  label: string;
  labelUnseen?: boolean;
  options: readonly Option<V>[];
  value: V | null;
  onChoose(value: V): void;
}) {
  const { label, labelUnseen, options, value, onChoose } = props;
  const name = useId();
  const stacked = options.some(({ hint }) => hint);
  return (
    <fieldset className={styles.group}>
      <legend className={labelUnseen ? 'unseen' : styles.legend}>{label}</legend>
      <div className={classes(styles.options, stacked && styles.stacked)}>
        {options.map(({ icon: Icon, tone = 'clinician', ...option }) => (
          <label
            key={option.value}
            data-tone={value === option.value ? tone : 'plain'}
            className={styles.option}
          >
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={value === option.value}
              onChange={() => onChoose(option.value)}
            />
            {Icon && <Icon aria-hidden className={styles.icon} />}
            <span className={styles.text}>
              <span>{option.label}</span>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
