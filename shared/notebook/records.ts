/**
 * Watches one root map of immutable records (ratings, log lines, agreements) and groups them by the
 * entry that they speak of. Counts come from reading this log, never from a counter.
 */
import type * as Y from 'yjs';
import { type Fields, readFields } from './fields.ts';
import { readRecordKey } from './record-key.ts';
import { type RecordName, type RecordOf, recordFields } from './shape.ts';
import { createListeners, type Watched } from './watched.ts';

export type Records<R> = Watched<ReadonlyMap<string, readonly R[]>> & {
  /** The records of one entry, oldest key first; the same array until one of them changes. */
  of(subject: string): readonly R[];
  /** How many records could not be read. */
  readonly malformed: Watched<number>;
  close(): void;
};

export function watchRecords<N extends RecordName>(doc: Y.Doc, name: N): Records<RecordOf<N>> {
  type R = RecordOf<N>;
  const root = doc.getMap(name);
  const fields: Fields = recordFields[name];
  const listeners = createListeners();
  const none: readonly R[] = [];
  const broken = new Set<string>();
  let bySubject: ReadonlyMap<string, readonly R[]> = new Map();

  const read = (key: string): R | null => {
    const place = readRecordKey(name, key);
    const stored = root.get(key);
    if (place === null || !isPlain(stored)) return null;
    const fact = readFields(fields, (field) => stored[field]);
    return fact.ok ? ({ key, ...place, ...fact.value } as R) : null;
  };

  const take = (keys: ReadonlySet<string>) => {
    const fresh = new Map<string, R[]>();
    for (const key of keys) {
      broken.delete(key);
      const subject = key.split(':', 1)[0] ?? '';
      const group = fresh.get(subject) ?? [];
      fresh.set(subject, group);
      if (!root.has(key)) continue;
      const record = read(key);
      if (record === null) broken.add(key);
      else group.push(record);
    }
    const next = new Map(bySubject);
    for (const [subject, records] of fresh) {
      const untouched = (next.get(subject) ?? []).filter(({ key }) => !keys.has(key));
      const group = [...untouched, ...records].sort(byKey);
      if (group.length > 0) next.set(subject, group);
      else next.delete(subject);
    }
    bySubject = next;
  };

  const onEvent = (event: Y.YMapEvent<unknown>) => {
    take(new Set(event.keys.keys()));
    listeners.notify();
  };
  take(new Set(root.keys()));
  root.observe(onEvent);

  return {
    getSnapshot: () => bySubject,
    subscribe: listeners.add,
    of: (subject) => bySubject.get(subject) ?? none,
    malformed: { getSnapshot: () => broken.size, subscribe: listeners.add },
    close: () => root.unobserve(onEvent),
  };
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}

function isPlain(stored: unknown): stored is Record<string, unknown> {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    Object.getPrototypeOf(stored) === Object.prototype
  );
}
