/** The few ways to write into the document; every verb goes through one of them. */
import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import type { Notebook } from './notebook.ts';
import { wordsKey } from './rich-text.ts';
import {
  type CollectionName,
  type EntryOf,
  type RecordName,
  type RecordOf,
  WORDS_ROOT,
  wordFields,
} from './shape.ts';

type OwnFields = 'id' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy' | 'order';
export type NewEntry<C extends CollectionName> = Partial<Omit<EntryOf<C>, OwnFields>>;

/** A verb was called in a notebook that this person may only read. Screens hide such verbs. */
export class ReadOnlyNotebook extends Error {
  constructor() {
    super('This notebook can be read but not changed.');
    this.name = 'ReadOnlyNotebook';
  }
}

/** One transaction whose origin says who wrote and from where. */
export function write<T>(notebook: Notebook, change: () => T): T {
  if (!notebook.canWrite()) throw new ReadOnlyNotebook();
  return notebook.doc.transact(change, notebook.origin);
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
 */
export function addEntry<C extends CollectionName>(
  notebook: Notebook,
  collection: C,
  fields: NewEntry<C>,
  id: string = mintId(),
): string {
  return write(notebook, () => {
    const root = notebook.doc.getMap(collection);
    if (root.has(id)) return id;
    const now = notebook.now();
    const stored: Record<string, unknown> = {
      createdAt: now,
      createdBy: notebook.me,
      changedAt: now,
      changedBy: notebook.me,
      order: orderAfter(notebook[collection].all.getSnapshot().at(-1)?.order ?? ''),
      ...fields,
    };
    root.set(id, new Y.Map(Object.entries(stored).filter(([, value]) => value !== undefined)));
    const words = notebook.doc.getMap(WORDS_ROOT);
    for (const field of wordFields[collection]) {
      words.set(wordsKey(id, field), new Y.XmlFragment());
    }
    return id;
  });
}

function orderAfter(last: string): string {
  try {
    return generateKeyBetween(last === '' ? null : last, null);
  } catch {
    // A foreign writer's order is no order key; after it in text order is all that is asked.
    return `${last}V`;
  }
}

/** Sets the given fields only, so that another person's edit of a neighbouring field survives. */
export function editEntry<C extends CollectionName>(
  notebook: Notebook,
  collection: C,
  id: string,
  fields: NewEntry<C>,
): void {
  write(notebook, () => {
    const entry = notebook.doc.getMap(collection).get(id);
    if (!(entry instanceof Y.Map)) return;
    const changed = Object.entries(fields).filter(
      ([name, value]) => value !== undefined && entry.get(name) !== value,
    );
    if (changed.length === 0) return;
    for (const [name, value] of changed) entry.set(name, value);
    entry.set('changedAt', notebook.now());
    entry.set('changedBy', notebook.me);
  });
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

/** Writes a record under its unique key; writing the key again corrects it. */
export function writeRecord<R extends RecordName>(
  notebook: Notebook,
  name: R,
  key: readonly string[],
  fields: RecordFields<R>,
): void {
  write(notebook, () => {
    notebook.doc.getMap(name).set(key.join(':'), { ...fields, at: notebook.now() });
  });
}

export function removeRecord(notebook: Notebook, name: RecordName, key: readonly string[]): void {
  write(notebook, () => notebook.doc.getMap(name).delete(key.join(':')));
}
