/** The few ways to write into the document; every verb goes through one of them. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { type Fields, MALFORMED } from './fields.ts';
import type { Notebook } from './notebook.ts';
import { writeRecordKey } from './record-key.ts';
import { wordsKey } from './rich-text.ts';
import {
  type AnyEntry,
  type CollectionName,
  type EntryOf,
  entryFields,
  type RecordName,
  type RecordOf,
  recordFields,
  WORDS_ROOT,
  wordFields,
} from './shape.ts';
import { type Change, isSame } from './undo-log.ts';

type OwnFields = 'id' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy' | 'order';
export type NewEntry<C extends CollectionName> = Partial<Omit<EntryOf<C>, OwnFields>>;

/** A verb was called in a notebook that this person may only read. Screens hide such verbs. */
export class ReadOnlyNotebook extends Error {
  constructor() {
    super('This notebook can be read but not changed.');
    this.name = 'ReadOnlyNotebook';
  }
}

/** One transaction whose origin says who wrote and from where. Verbs inside it join it. */
export function write<T>(notebook: Notebook, change: (transaction: Y.Transaction) => T): T {
  if (!notebook.canWrite()) throw new ReadOnlyNotebook();
  const { doc, origin, now, undoLog } = notebook;
  return undoLog.group(now, () => doc.transact(change, origin));
}

/** Who one is and what one has seen is not undone. */
const notUndone: ReadonlySet<Change['root']> = new Set(['members', 'visits', 'reads']);

function note(notebook: Notebook, change: Change): void {
  if (!notUndone.has(change.root)) notebook.undoLog.note(change);
}

/** 16 random bytes as base64url; unique without asking anybody. */
export function mintId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Adds an entry with its rich-text fields. An id that is there already is left alone, so that a
 * clip which is delivered twice lands once.
 * @throws RangeError for a value that the notebook's readers would refuse: the entry would be
 * written and never shown
 */
export function addEntry<C extends CollectionName>(
  notebook: Notebook,
  collection: C,
  fields: NewEntry<C>,
  id: string = mintId(),
): string {
  if (!/^[\w-]+$/.test(id)) throw new RangeError(`Not an id for ${collection}.`);
  checkFields(entryFields[collection], fields);
  return write(notebook, (transaction) => {
    const root = notebook.doc.getMap(collection);
    if (root.has(id)) return id;
    const now = notebook.now();
    const stored: Record<string, unknown> = {
      createdAt: now,
      createdBy: notebook.me,
      changedAt: now,
      changedBy: notebook.me,
      order: nextOrder(notebook, collection, transaction),
      ...fields,
    };
    root.set(id, new Y.Map(Object.entries(stored).filter(([, value]) => value !== undefined)));
    const words = notebook.doc.getMap(WORDS_ROOT);
    for (const field of wordFields[collection]) {
      words.set(wordsKey(id, field), new Y.XmlFragment());
    }
    const added = { root: collection, id, field: 'archivedAt', before: now, after: null };
    note(notebook, { ...added, added: stored });
    return id;
  });
}

/** The key after the last one. Watchers wake after the transaction, so it remembers its own keys. */
function nextOrder(
  notebook: Notebook,
  collection: CollectionName,
  transaction: Y.Transaction,
): string {
  const minted = `last order of ${collection}`;
  const shown = notebook[collection].all.getSnapshot().at(-1)?.order;
  const last: string | undefined = transaction.meta.get(minted) ?? shown;
  const next = generateKeyBetween(last || null, null);
  transaction.meta.set(minted, next);
  return next;
}

/** Names the field and never its value: an error's message may be logged. */
function checkFields(known: Fields, fields: object): void {
  for (const [name, value] of Object.entries(fields)) {
    if (known[name]?.(value) === MALFORMED) throw new RangeError(`Not a value for ${name}.`);
  }
}

/** Sets the given fields only, so that another person's edit of a neighbouring field survives. */
export function editEntry<C extends CollectionName>(
  notebook: Notebook,
  collection: C,
  id: string,
  fields: NewEntry<C>,
): void {
  checkFields(entryFields[collection], fields);
  write(notebook, () => {
    const entry = notebook.doc.getMap(collection).get(id);
    if (!(entry instanceof Y.Map)) return;
    const changed = Object.entries(fields).filter(
      ([name, value]) => value !== undefined && !isSame(entry.get(name), value),
    );
    if (changed.length === 0) return;
    for (const [name, value] of changed) {
      note(notebook, { root: collection, id, field: name, before: entry.get(name), after: value });
      entry.set(name, value);
    }
    signChange(notebook, entry);
  });
}

/**
 * Moves an entry among its siblings. Only its own key changes, so that another person's move of
 * another entry survives; it is no change of its content, and nobody has to read it again.
 * @param wanted the siblings in the order that people shall see, the moved one among them
 */
export function moveEntry(
  notebook: Notebook,
  collection: CollectionName,
  wanted: readonly AnyEntry[],
  id: string,
): void {
  const at = wanted.findIndex((entry) => entry.id === id);
  if (at === -1) return;
  const [before, after] = [wanted[at - 1]?.order, wanted[at + 1]?.order];
  write(notebook, () => {
    if (hasRoomBetween(before, after)) {
      setOrder(notebook, collection, id, generateKeyBetween(before, after));
      return;
    }
    const keys = generateNKeysBetween(null, null, wanted.length);
    wanted.forEach((entry, place) => {
      setOrder(notebook, collection, entry.id, keys[place] ?? '');
    });
  });
}

/** Two people who add at once give out the same key, and an old entry may have none. */
function hasRoomBetween(before: string | undefined, after: string | undefined): boolean {
  if (before === '' || after === '') return false;
  return before === undefined || after === undefined || before < after;
}

function setOrder(notebook: Notebook, collection: CollectionName, id: string, order: string): void {
  const entry = notebook.doc.getMap(collection).get(id);
  if (entry instanceof Y.Map) entry.set('order', order);
}

/**
 * Says that somebody wrote in the entry's rich text, which is kept apart and wakes no list. Editors
 * call it when they are left, so that the others see it among what is new.
 */
export function markWordsEdited(
  notebook: Notebook,
  collection: CollectionName,
  entryId: string,
): void {
  write(notebook, () => {
    const entry = notebook.doc.getMap(collection).get(entryId);
    if (entry instanceof Y.Map) signChange(notebook, entry);
  });
}

export function signChange(notebook: Notebook, entry: Y.Map<unknown>): void {
  entry.set('changedAt', notebook.now());
  entry.set('changedBy', notebook.me);
}

/** Entries are archived, never deleted: somebody may be writing in them right now. */
export function archiveEntry(notebook: Notebook, collection: CollectionName, id: string): void {
  editEntry(notebook, collection, id, { archivedAt: notebook.now() });
}

export function restoreEntry(notebook: Notebook, collection: CollectionName, id: string): void {
  editEntry(notebook, collection, id, { archivedAt: null });
}

type RecordFields<R extends RecordName> = Omit<
  RecordOf<R>,
  'key' | 'subject' | 'member' | 'day' | 'at'
>;

/**
 * Writes a record under its unique key; writing the key again corrects it.
 * @throws RangeError for a key or a value that the notebook's readers would refuse
 */
export function writeRecord<R extends RecordName>(
  notebook: Notebook,
  name: R,
  key: readonly string[],
  fields: RecordFields<R>,
): void {
  const unique = writeRecordKey(name, key);
  checkFields(recordFields[name], fields);
  write(notebook, () => {
    const records = notebook.doc.getMap(name);
    const after = { ...fields, at: notebook.now() };
    note(notebook, { root: name, id: unique, field: null, before: records.get(unique), after });
    records.set(unique, after);
  });
}

export function removeRecord(notebook: Notebook, name: RecordName, key: readonly string[]): void {
  const id = key.join(':');
  write(notebook, () => {
    const records = notebook.doc.getMap(name);
    if (!records.has(id)) return;
    note(notebook, { root: name, id, field: null, before: records.get(id), after: undefined });
    records.delete(id);
  });
}
