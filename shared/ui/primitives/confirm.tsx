import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import styles from './confirm.module.css';

/** A button that asks once more, in its own place, before something that cannot be taken back. */
export function Confirm(props: {
  button: string;
  /** What will happen, in a sentence or two. */
  question: ReactNode;
  yes: string;
  busy?: boolean;
  error?: string | null;
  /** What the button is called where its words alone do not say it. */
  label?: string;
  look?: 'quiet' | 'danger';
  onYes(): void;
}) {
  const { common } = useWords();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button
        look={props.look ?? 'danger'}
        small={props.look === 'quiet'}
        aria-label={props.label}
        onClick={() => setAsking(true)}
      >
        {props.button}
      </Button>
    );
  }
  return (
    <fieldset aria-label={props.label ?? props.button} className={styles.confirm}>
      <p>{props.question}</p>
      <div className={styles.actions}>
        <Button look="danger" small disabled={props.busy} onClick={props.onYes} autoFocus>
          {props.yes}
        </Button>
        <Button look="quiet" small onClick={() => setAsking(false)}>
          {common.cancel}
        </Button>
      </div>
      {props.error && (
        <p role="alert" className={styles.error}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
