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
  readonly collection: CollectionName;
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
  let all: readonly (E & AnyEntry)[] = [];
  let current: readonly E[] = [];
  let malformed: readonly Malformed[] = [];

  /** @returns whether what this app shows of the entry is another than before. */
  const readEntry = (id: string): boolean => {
    const before = entries.get(id);
    const wasBroken = broken.delete(id);
    entries.delete(id);
    const stored = root.get(id);
    if (stored === undefined && !root.has(id)) return wasBroken || before !== undefined;
    const read = stored instanceof Y.Map ? readFields(fields, (field) => stored.get(field)) : null;
    if (read?.ok !== true) {
      broken.set(id, { collection: name, id, field: read?.field ?? '' });
      return true;
    }
    const entry = { id, ...read.value } as E & AnyEntry;
    const same = before !== undefined && isEqual(before, entry);
    entries.set(id, same ? before : entry);
    return !same;
  };

  const take = (ids: ReadonlySet<string>): boolean => {
    const changed = new Set([...ids].filter(readEntry));
    if (changed.size === 0) return false;
    // Only what changed is sorted: an edit among thousands of entries costs one pass, not a sort.
    const fresh = [...changed].flatMap((id) => entries.get(id) ?? []).sort(byOrder);
    all = merge(
      all.filter(({ id }) => !changed.has(id)),
      fresh,
    );
    current = all.filter((entry) => entry.archivedAt === null);
    malformed = [...broken.values()];
    return true;
  };

  const onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const touched = new Set<string>();
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === 'string') touched.add(id);
      else for (const key of event.keys.keys()) touched.add(key);
    }
    if (take(touched)) listeners.notify();
  };

  take(new Set(root.keys()));
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

/** Two lists in order become one. */
function merge<E extends AnyEntry>(left: readonly E[], right: readonly E[]): readonly E[] {
  const merged: E[] = [];
  let at = 0;
  for (const entry of left) {
    for (let next = right[at]; next && byOrder(next, entry) < 0; next = right[++at]) {
      merged.push(next);
    }
    merged.push(entry);
  }
  return [...merged, ...right.slice(at)];
}

function isEqual(a: object, b: object): boolean {
  const before = new Map<string, unknown>(Object.entries(a));
  return Object.entries(b).every(([field, value]) => Object.is(before.get(field), value));
}

function byOrder(a: AnyEntry, b: AnyEntry): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  const age = (a.createdAt ?? 0) - (b.createdAt ?? 0);
  // The id settles it, so that two screens never show two orders.
  return age !== 0 ? age : a.id < b.id ? -1 : 1;
}
