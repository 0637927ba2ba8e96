import { useEffect, useState } from 'react';
import { redo, undo } from '#shared/notebook/undo.ts';
import type { Undoable } from '#shared/notebook/undo-log.ts';
import { useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { useWatched } from '../reading.ts';
import { useWords, type Words } from '../words/words.tsx';
import styles from './undo-line.module.css';
import { nameOf } from './use-undo.ts';

/** Milliseconds. It waits while somebody points at it or has the focus in it. */
const SHOWN = 8000;

/** A quiet line after one press that had consequences, with the way back. */
export function UndoLine() {
  const words = useWords();
  const notebook = useNotebook();
  const { last } = useWatched(notebook.undoLog);
  const [hidden, setHidden] = useState(last);
  const [held, setHeld] = useState(false);
  const said = last === null || last === hidden ? null : sentence(words, last);

  useEffect(() => {
    if (said === null || held) return;
    const timer = setTimeout(() => setHidden(last), SHOWN);
    return () => clearTimeout(timer);
  }, [said, held, last]);

  const { justUndo, justRedo } = words.frame.undo;
  const back = last?.how === 'undone' ? redo : undo;
  return (
    <div
      role="status"
      className={styles.line}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {said !== null && (
        <>
          <span>{said}</span>
          {last?.how !== 'kept' && (
            <Button look="link" onClick={() => back(notebook)}>
              {last?.how === 'undone' ? justRedo : justUndo}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** @returns `null` after what needs no word: somebody writes, or adds what they then see. */
function sentence(words: Words, last: NonNullable<Undoable['last']>): string | null {
  const { after, moved, undone, redone, kept } = words.frame.undo;
  const named: Partial<Record<string, string>> = moved;
  const { how, step } = last;
  switch (how) {
    case 'undone':
      return undone(nameOf(words, step));
    case 'redone':
      return redone(nameOf(words, step));
    case 'kept':
      return kept;
    case 'done': {
      const { deed, root } = step;
      if (deed === 'status') return named[root] ?? null;
      return deed === 'put-away' || deed === 'unsaid' ? after[deed] : null;
    }
  }
}
