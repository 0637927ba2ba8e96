import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import styles from './select-field.module.css';

/** One of several, in a list that the system opens. An empty value stands for none. */
export function SelectField<V extends string>(props: {
  label: string;
  labelUnseen?: boolean;
  value: V | '';
  options: readonly { readonly value: V | ''; readonly label: string }[];
  onChoose(value: V | ''): void;
}) {
  const { label, labelUnseen, value, options, onChoose } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <select
          id={id}
          value={value}
          // What is chosen here is nobody's business but the notebook's: not in the browser's session.
          autoComplete="off"
          className={styles.select}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChoose(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className={styles.chevron} />
      </div>
    </div>
  );
}
