import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { focusContent } from '../frame/focus-content.ts';
import { useWay } from '../place.tsx';
import { useWords } from '../words/words.tsx';
import styles from './capture-bar.module.css';
import type { Landed } from './land-clip.ts';

/** Milliseconds. It waits while somebody points at it or has the focus in it. */
const SHOWN = 12_000;

/** That something landed where nobody looks, and why less was kept than was wanted. */
export function Afterwards({ kept, unseen }: { kept: string; unseen: Landed | null }) {
  const { capture, common } = useWords();
  const { goTo } = useWay();
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
      {unseen !== null && (
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.action}
            onClick={() => {
              setHidden(true);
              goTo(unseen.in, unseen.id);
            }}
          >
            {capture.twin.open}
          </button>
        </div>
      )}
      <button type="button" className={styles.dismiss} onClick={close}>
        <X aria-hidden className={styles.icon} />
        <span className="unseen">{common.close}</span>
      </button>
    </section>
  );
}
