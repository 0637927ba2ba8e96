/**
 * What people leave in a notebook that others are told of: entries written, things said beside them,
 * numbers and days logged. Each has an author, a time, and the entry that it is told for.
 */
import type { Notebook } from './notebook.ts';
import type { AnyEntry, Comment, EntryOf, RecordOf } from './shape.ts';

export const told = ['goals', 'questions', 'practices', 'notes', 'sessions'] as const;
export type Told = (typeof told)[number];
const toldRecords = ['ratings', 'attainments', 'planChanges', 'agreements', 'practiceLog'] as const;
type ToldRecord = (typeof toldRecords)[number];

type What =
  | { readonly root: Told; readonly stored: EntryOf<Told> }
  | { readonly root: 'comments' | 'settlings'; readonly stored: Comment }
  | { readonly root: 'steps' | 'options'; readonly stored: AnyEntry }
  | { [R in ToldRecord]: { readonly root: R; readonly stored: RecordOf<R> } }[ToldRecord];

export type Trace = What & {
  readonly by: string | null;
  /** Unix milliseconds. */
  readonly at: number;
  /** The entry that it belongs to. */
  readonly subject: string;
};

/** Calls back for each trace that others than me left after `since` (Unix milliseconds). */
export function eachTraceSince(
  notebook: Notebook,
  since: number,
  tell: (trace: Trace) => void,
): void {
  const { me } = notebook;
  // A notebook holds thousands of these and few are new: what is old is passed over untouched.
  const isNew = ({ changedAt, changedBy }: AnyEntry) =>
    (changedAt ?? 0) > since && changedBy !== me;
  const signed = ({ changedAt, changedBy }: AnyEntry, subject: string) => ({
    by: changedBy,
    at: changedAt ?? 0,
    subject,
  });
  for (const root of told) {
    for (const stored of notebook[root].getSnapshot()) {
      if (isNew(stored)) tell({ root, stored, ...signed(stored, stored.id) });
    }
  }
  for (const stored of notebook.comments.getSnapshot()) {
    const { entryId, createdBy, createdAt, editedAt, resolvedBy, resolvedAt } = stored;
    if (entryId === null) continue;
    // Two things are left in it: to call a thread settled must not cover what was said.
    const saidAt = editedAt ?? createdAt ?? 0;
    if (saidAt > since && createdBy !== me) {
      tell({ root: 'comments', stored, by: createdBy, at: saidAt, subject: entryId });
    }
    if (resolvedAt !== null && resolvedAt > since && resolvedBy !== me) {
      tell({ root: 'settlings', stored, by: resolvedBy, at: resolvedAt, subject: entryId });
    }
  }
  for (const stored of notebook.steps.getSnapshot()) {
    if (!isNew(stored) || stored.practiceId === null) continue;
    tell({ root: 'steps', stored, ...signed(stored, stored.practiceId) });
  }
  for (const stored of notebook.options.getSnapshot()) {
    if (!isNew(stored) || stored.noteId === null) continue;
    tell({ root: 'options', stored, ...signed(stored, stored.noteId) });
  }
  for (const root of toldRecords) eachRecord(notebook, root, since, tell);
}

function eachRecord(
  notebook: Notebook,
  root: ToldRecord,
  since: number,
  tell: (trace: Trace) => void,
): void {
  for (const records of notebook[root].getSnapshot().values()) {
    for (const stored of records) {
      const at = stored.at ?? 0;
      if (at <= since || stored.member === notebook.me) continue;
      tell({ root, stored, by: stored.member, at, subject: stored.subject } as Trace);
    }
  }
}

/** Everything that traces are read from; the same values mean the same traces. */
export function traceSources(notebook: Notebook) {
  return [...told, 'comments' as const, 'steps' as const, 'options' as const, ...toldRecords].map(
    (root) => notebook[root],
  );
}

const marks = { said: new WeakMap<object, string>(), settled: new WeakMap<object, string>() };

/** Six characters for one state of one trace: FNV-1a, 32 bits (RFC draft-eastlake-fnv). */
export function markOf({ root, stored, at }: Trace): string {
  const kept = root === 'settlings' ? marks.settled : marks.said;
  const known = kept.get(stored);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  const name = 'key' in stored ? stored.key : stored.id;
  for (const character of `${root}/${name}/${at}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  const mark = (hash >>> 0).toString(36);
  kept.set(stored, mark);
  return mark;
}
