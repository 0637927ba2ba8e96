/**
 * Takes back what this person did, and does it again. Never somebody else's words: a value is set
 * back only while it is still the one that was written here.
 */
import * as Y from 'yjs';
import type { Notebook } from './notebook.ts';
import { eachTraceSince } from './traces.ts';
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
  notebook.undoLog.moved(
    way,
    write(notebook, () => step.changes.filter(setOne)),
  );
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
  if (change.added && back && hasOthersWords(notebook, change.id, entry, change.added))
    return false;
  if (wanted === undefined) entry.delete(change.field);
  else entry.set(change.field, wanted);
  signChange(notebook, entry);
  return true;
}

/**
 * Whether others wrote, said, rated or logged something in an entry since I added it: it stays in
 * sight then. My own later edits were taken back before, so what differs now is not mine.
 */
function hasOthersWords(
  notebook: Notebook,
  id: string,
  entry: Y.Map<unknown>,
  added: Readonly<Record<string, unknown>>,
): boolean {
  if (entry.get('changedBy') !== notebook.me) return true;
  const fields = new Set([...entry.keys(), ...Object.keys(added)]);
  const differs = [...fields].some(
    (field) => !SIGNATURES.includes(field) && !isSame(entry.get(field), added[field]),
  );
  let told = false;
  eachTraceSince(notebook, 0, ({ subject }) => {
    told ||= subject === id;
  });
  return differs || told;
}

const SIGNATURES: readonly string[] = ['changedAt', 'changedBy', 'order', 'archivedAt'];
