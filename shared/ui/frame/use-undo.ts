import { useSyncExternalStore } from 'react';
import { redo, undo } from '#shared/notebook/undo.ts';
import type { Step } from '#shared/notebook/undo-log.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWords, type Words } from '../words/words.tsx';

export type UndoAction = { readonly id: 'undo' | 'redo'; readonly label: string; act(): void };

/** What can be taken back now and done again, with the name of what was done. */
export function useUndoActions(): readonly UndoAction[] {
  const words = useWords();
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const { subscribe, getSnapshot } = notebook.undoLog;
  // Read as names: the steps themselves change with every letter.
  const name = (step: Step | null) => (step === null ? '' : nameOf(words, step));
  const undone = useSyncExternalStore(subscribe, () => name(getSnapshot().undo));
  const redone = useSyncExternalStore(subscribe, () => name(getSnapshot().redo));
  const actions: UndoAction[] = [];
  const { undo: said } = words.frame;
  if (undone) actions.push({ id: 'undo', label: said.undo(undone), act: () => undo(notebook) });
  if (redone) actions.push({ id: 'redo', label: said.redo(redone), act: () => redo(notebook) });
  return canWrite ? actions : [];
}

export function nameOf({ frame }: Words, { deed, root }: Step): string {
  const { deeds, things, thing } = frame.undo;
  const named: Partial<Record<string, string>> = things;
  return deeds[deed](named[root] ?? thing);
}
