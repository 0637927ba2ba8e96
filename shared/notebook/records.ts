/**
 * Watches one root map of immutable records (ratings, log lines, agreements) and groups them by the
 * entry that they speak of. Counts come from reading this log, never from a counter.
 */
import type * as Y from 'yjs';
import { type Fields, readFields } from './fields.ts';
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
  let bySubject: ReadonlyMap<string, readonly R[]> = new Map();
  const records = new Map<string, R>();
  const broken = new Set<string>();

  const readRecord = (key: string) => {
    records.delete(key);
    broken.delete(key);
    if (!root.has(key)) return;
    const stored = root.get(key);
    const read = isPlain(stored) ? readFields(fields, (field) => stored[field]) : null;
    if (read?.ok !== true) {
      broken.add(key);
      return;
    }
    const [subject = '', member = '', day = ''] = key.split(':');
    records.set(key, { key, subject, member, day, ...read.value } as R);
  };

  const regroup = (keys: Iterable<string>) => {
    const touched = new Set<string>();
    for (const key of keys) {
      readRecord(key);
      touched.add(key.split(':', 1)[0] ?? '');
    }
    const groups = new Map<string, R[]>();
    for (const record of records.values()) {
      if (!touched.has(record.subject)) continue;
      const group = groups.get(record.subject);
      if (group) group.push(record);
      else groups.set(record.subject, [record]);
    }
    const next = new Map(bySubject);
    for (const subject of touched) {
      const group = groups.get(subject);
      if (group) next.set(subject, group.sort(byKey));
      else next.delete(subject);
    }
    bySubject = next;
  };

  const onEvent = (event: Y.YMapEvent<unknown>) => {
    regroup(event.keysChanged);
    listeners.notify();
  };
  regroup(root.keys());
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
