import { Check } from 'lucide-react';
import styles from './tick.module.css';

/** A box to tick; its name is read out. */
export function Tick(props: {
  label: string;
  ticked: boolean;
  onTick(ticked: boolean): void;
  disabled?: boolean;
}) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        aria-label={props.label}
        checked={props.ticked}
        disabled={props.disabled}
        className={styles.input}
        onChange={(event) => props.onTick(event.target.checked)}
      />
      <Check aria-hidden className={styles.mark} />
    </label>
  );
}
