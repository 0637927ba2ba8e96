import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import styles from './copy-field.module.css';

/** Words to take along, such as a link. Selects them where the clipboard is closed to us. */
export function CopyField(props: { label: string; value: string }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(props.value);
      setCopied(true);
    } catch {
      // The words are selected: the person's own copy command does the rest.
      setCopied(false);
    }
  };
  return (
    <div className={styles.field}>
      <input
        ref={input}
        readOnly
        dir="auto"
        autoComplete="off"
        aria-label={props.label}
        value={props.value}
        className={styles.input}
        onFocus={(event) => event.target.select()}
      />
      <Button look="primary" icon={copied ? Check : Copy} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? words.common.copied : words.common.copy}</span>
      </Button>
    </div>
  );
}
