/**
 * Remembers what this person did in this window, step by step, so that it can be taken back: in
 * memory only. Rich text has an undo of its own in its editor.
 */
import type { CollectionName, RecordName } from './shape.ts';
import { createListeners, type Watched } from './watched.ts';

/** One stored value, as it was before and after the writing; `undefined` when there was none. */
export type Change = {
  readonly root: CollectionName | RecordName;
  /** The entry's id or the record's key. */
  readonly id: string;
  /** `null` for a record, which is one value. */
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** The fields of an entry that was added: to take that back is to put it away. */
  readonly added?: Readonly<Record<string, unknown>>;
};

export type Deed = 'added' | 'put-away' | 'brought-back' | 'status' | 'changed' | 'said' | 'unsaid';

/** What one press or a few quick letters did. */
export type Step = {
  readonly deed: Deed;
  readonly root: Change['root'];
  readonly changes: readonly Change[];
  /** Unix milliseconds of the last change in it. */
  readonly at: number;
};

export type UndoWay = 'undo' | 'redo';

/** `kept`: nothing was set back, because somebody else has written there since. */
export type Happened = 'done' | 'undone' | 'redone' | 'kept';

export type Undoable = {
  /** What the next undo and redo would take back and do again. */
  readonly undo: Step | null;
  readonly redo: Step | null;
  readonly last: { readonly how: Happened; readonly step: Step } | null;
};

export type UndoLog = Watched<Undoable> & {
  /** Everything that is noted inside is one step, of the outermost group. */
  group<T>(now: () => number, write: () => T): T;
  note(change: Change): void;
  /** The step on top was taken back or done again: what of it was, changes sides. */
  moved(way: UndoWay, applied: readonly Change[]): void;
};

const STEPS = 100;
/** Milliseconds. Letters of one field that follow each other this quickly are one step. */
const TOGETHER = 2000;

export function createUndoLog(): UndoLog {
  const listeners = createListeners();
  const stacks: Record<UndoWay, Step[]> = { undo: [], redo: [] };
  let snapshot: Undoable = { undo: null, redo: null, last: null };
  let noted: Change[] = [];
  let depth = 0;
  let typing = false;

  const tell = (last: Undoable['last']) => {
    snapshot = { undo: stacks.undo.at(-1) ?? null, redo: stacks.redo.at(-1) ?? null, last };
    listeners.notify();
  };

  const close = (at: number) => {
    const [first] = noted;
    if (first === undefined) return;
    const before = typing ? stacks.undo.at(-1) : undefined;
    const joins = before !== undefined && at - before.at < TOGETHER && isSamePlace(before, noted);
    const changes = joins
      ? before.changes.map((change, place) => ({ ...change, after: noted[place]?.after }))
      : noted;
    const step = { ...nameOf(changes, first), changes, at };
    noted = [];
    if (joins) stacks.undo.pop();
    const idle = changes.every((change) => isSame(change.before, change.after));
    if (!idle) stacks.undo.push(step);
    if (stacks.undo.length > STEPS) stacks.undo.shift();
    stacks.redo = [];
    typing = true;
    tell(idle ? null : { how: 'done', step });
  };

  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    note: (change) => void noted.push(change),
    group(now, write) {
      depth += 1;
      try {
        return write();
      } finally {
        depth -= 1;
        if (depth === 0) close(now());
      }
    },
    moved(way, applied) {
      const step = stacks[way].pop();
      if (step === undefined) return;
      // What is typed next is a step of its own.
      typing = false;
      if (applied.length === 0) return tell({ how: 'kept', step });
      stacks[way === 'undo' ? 'redo' : 'undo'].push({ ...step, changes: applied });
      tell({ how: way === 'undo' ? 'undone' : 'redone', step });
    },
  };
}

/** What adds an entry, or puts it away, is never part of typing. */
function isSamePlace({ changes }: Step, next: readonly Change[]): boolean {
  return (
    changes.length === next.length &&
    changes.every(({ root, id, field }, at) => {
      const other = next[at];
      const same = other?.root === root && other.id === id && other.field === field;
      return same && field !== 'archivedAt' && isSame(changes[at]?.after, other.before);
    })
  );
}

function nameOf(changes: readonly Change[], first: Change): Pick<Step, 'deed' | 'root'> {
  const lifted = changes.find(({ field }) => field === 'archivedAt');
  if (lifted) {
    const moved = isNone(lifted.after) ? 'brought-back' : 'put-away';
    return { deed: lifted.added ? 'added' : moved, root: lifted.root };
  }
  const status = changes.find(({ field }) => field === 'status' || field === 'state');
  if (status) return { deed: 'status', root: status.root };
  if (first.field !== null) return { deed: 'changed', root: first.root };
  return { deed: isNone(first.after) ? 'unsaid' : 'said', root: first.root };
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Whether two stored values read the same: an absent one and an empty one do. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isNone(a) || isNone(b)) return isNone(a) && isNone(b);
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return asText(a) === asText(b);
}

/** What cannot be compared is unlike everything. */
function asText(value: unknown): string | symbol {
  try {
    return JSON.stringify(value);
  } catch {
    return Symbol();
  }
}
