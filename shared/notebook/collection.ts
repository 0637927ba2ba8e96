/**
 * Watches one root map of entries and keeps a snapshot per entry, so that one edit makes one new
 * object and one row renders again. Made when the notebook opens: a store that begins to observe at
 * the first render misses the edits between rendering and subscribing.
 */
import * as Y from 'yjs';
import { type Fields, readFields } from './fields.ts';
import { type AnyEntry, type CollectionName, type EntryOf, entryFields } from './shape.ts';
import { createListeners, type Watched } from './watched.ts';

/** An entry that this app cannot read: written by a newer or a broken program. Kept, never dropped. */
export type Malformed = {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
};

export type Collection<E> = Watched<readonly E[]> & {
  /** In the people's order: by order key, then by age. Archived entries are among them. */
  readonly all: Watched<readonly E[]>;
  get(id: string): E | undefined;
  readonly malformed: Watched<readonly Malformed[]>;
  close(): void;
};

/** The collection's own snapshot leaves out archived entries. */
export function watchCollection<C extends CollectionName>(
  doc: Y.Doc,
  name: C,
): Collection<EntryOf<C>> {
  type E = EntryOf<C>;
  const root = doc.getMap(name);
  const fields: Fields = entryFields[name];
  const entries = new Map<string, E & AnyEntry>();
  const broken = new Map<string, Malformed>();
  const listeners = createListeners();
  let all: readonly E[] = [];
  let current: readonly E[] = [];
  let malformed: readonly Malformed[] = [];

  const readEntry = (id: string) => {
    entries.delete(id);
    broken.delete(id);
    if (!root.has(id)) return;
    const stored = root.get(id);
    if (!(stored instanceof Y.Map)) {
      broken.set(id, { collection: name, id, field: '' });
      return;
    }
    const read = readFields(fields, (field) => stored.get(field));
    if (read.ok) entries.set(id, { id, ...read.value } as E & AnyEntry);
    else broken.set(id, { collection: name, id, field: read.field });
  };

  const publish = () => {
    all = [...entries.values()].sort(byOrder);
    current = all.filter((entry) => entry.archivedAt === null);
    malformed = [...broken.values()];
  };

  const onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const touched = new Set<string>();
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === 'string') touched.add(id);
      else for (const key of event.keys.keys()) touched.add(key);
    }
    for (const id of touched) readEntry(id);
    publish();
    listeners.notify();
  };

  for (const id of root.keys()) readEntry(id);
  publish();
  root.observeDeep(onEvents);

  return {
    getSnapshot: () => current,
    subscribe: listeners.add,
    all: { getSnapshot: () => all, subscribe: listeners.add },
    get: (id) => entries.get(id),
    malformed: { getSnapshot: () => malformed, subscribe: listeners.add },
    close: () => root.unobserveDeep(onEvents),
  };
}

function byOrder(a: AnyEntry, b: AnyEntry): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  const age = (a.createdAt ?? 0) - (b.createdAt ?? 0);
  // The id settles it, so that two screens never show two orders.
  return age !== 0 ? age : a.id < b.id ? -1 : 1;
}
