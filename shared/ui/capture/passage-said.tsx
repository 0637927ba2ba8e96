import { useRef } from 'react';
import { Button } from '../primitives/button.tsx';
import { hostOf } from '../primitives/host-of.ts';
import { useWords } from '../words/words.tsx';
import styles from './passage-said.module.css';
import type { PassageWay } from './use-passage.ts';

/** What came of going back to a passage, in one quiet line; there before it speaks, so that it is heard. */
export function PassageSaid({ way, url }: { way: PassageWay; url: string }) {
  const words = useWords().capture;
  const { said } = way;
  const line = useRef<HTMLDivElement>(null);
  const look = () => {
    // The button goes with the answer: without it, the keyboard would start over at the top.
    line.current?.focus();
    way.look();
  };
  return (
    <div ref={line} role="status" tabIndex={-1} className={styles.said}>
      {said !== null && <span>{words.shown[said]}</span>}
      {said === 'opened' && (
        <Button look="link" onClick={look}>
          {words.look(hostOf(url))}
        </Button>
      )}
    </div>
  );
}
