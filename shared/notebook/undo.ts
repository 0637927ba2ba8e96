/**
 * Takes back what this person did, and does it again. Never somebody else's words: a value is set
 * back only while it is still the one that was written here.
 */
import * as Y from 'yjs';
import type { Notebook } from './notebook.ts';
import { type Change, isSame, type UndoWay } from './undo-log.ts';
import { signChange, write } from './write.ts';

export function undo(notebook: Notebook): void {
  replay(notebook, 'undo');
}

export function redo(notebook: Notebook): void {
  replay(notebook, 'redo');
}

function replay(notebook: Notebook, way: UndoWay): void {
  const step = notebook.undoLog.getSnapshot()[way];
  if (step === null) return;
  const setOne = (change: Change) => set(notebook, change, way === 'undo');
  const applied = write(notebook, () => step.changes.map(setOne));
  const happened = way === 'undo' ? 'undone' : 'redone';
  notebook.undoLog.moved(way, applied.includes(true) ? happened : 'kept');
}

/** @returns whether the value stood as expected, and was set. */
function set(notebook: Notebook, change: Change, back: boolean): boolean {
  const [expected, wanted] = back ? [change.after, change.before] : [change.before, change.after];
  const root = notebook.doc.getMap(change.root);
  if (change.field === null) {
    if (!isSame(root.get(change.id), expected)) return false;
    if (wanted === undefined) root.delete(change.id);
    else root.set(change.id, wanted);
    return true;
  }
  const entry = root.get(change.id);
  if (!(entry instanceof Y.Map) || !isSame(entry.get(change.field), expected)) return false;
  // What others wrote in an entry since it was added stays in sight.
  if (change.added && back && entry.get('changedBy') !== notebook.me) return false;
  entry.set(change.field, wanted ?? null);
  signChange(notebook, entry);
  return true;
}
