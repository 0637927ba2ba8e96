import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { focusContent } from '../frame/focus-content.ts';
import { useWords } from '../words/words.tsx';
import styles from './capture-bar.module.css';

/** Milliseconds. It waits while somebody points at it or has the focus in it. */
const SHOWN = 12_000;

/** Why less was kept than was wanted, for what landed without being asked about. */
export function Afterwards({ kept }: { kept: string }) {
  const { capture, common } = useWords();
  const [hidden, setHidden] = useState(false);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => setHidden(true), SHOWN);
    return () => clearTimeout(timer);
  }, [held]);
  const close = () => {
    setHidden(true);
    focusContent();
  };
  if (hidden) return null;
  return (
    <section
      aria-label={capture.title}
      className={styles.bar}
      data-capture
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.after}>{kept}</p>
      <button type="button" className={styles.dismiss} onClick={close}>
        <X aria-hidden className={styles.icon} />
        <span className="unseen">{common.close}</span>
      </button>
    </section>
  );
}
