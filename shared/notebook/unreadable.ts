/**
 * Counts and names what a newer or a broken program wrote and this app cannot show. It stays in the
 * document; a person is told that there is more than they see.
 */
import type * as Y from 'yjs';
import type { Collection, Malformed } from './collection.ts';
import type { Records } from './records.ts';
import { ABOUT_ROOT, entryFields, recordFields, WORDS_ROOT } from './shape.ts';
import { createListeners, type Watched } from './watched.ts';

export type Unreadable = {
  readonly entries: readonly Malformed[];
  readonly records: number;
  /** Collections that this app does not know at all. */
  readonly kinds: readonly string[];
};

const known: ReadonlySet<string> = new Set([
  WORDS_ROOT,
  ABOUT_ROOT,
  ...Object.keys(entryFields),
  ...Object.keys(recordFields),
]);

export function watchUnreadable(
  doc: Y.Doc,
  collections: readonly Pick<Collection<unknown>, 'malformed'>[],
  records: readonly Pick<Records<unknown>, 'malformed'>[],
): Watched<Unreadable> & { close(): void } {
  const listeners = createListeners();
  const read = (): Unreadable => ({
    entries: collections.flatMap((collection) => collection.malformed.getSnapshot()),
    records: records.reduce((sum, each) => sum + each.malformed.getSnapshot(), 0),
    kinds: [...doc.share.keys()].filter((root) => !known.has(root)),
  });
  let snapshot = read();
  const update = () => {
    const next = read();
    if (isSame(next, snapshot)) return;
    snapshot = next;
    listeners.notify();
  };
  const stops = [...collections, ...records].map((each) => each.malformed.subscribe(update));
  // No watcher speaks for a root that nobody knows.
  let roots = doc.share.size;
  const onTransaction = () => {
    if (doc.share.size === roots) return;
    roots = doc.share.size;
    update();
  };
  doc.on('afterTransaction', onTransaction);
  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    close() {
      doc.off('afterTransaction', onTransaction);
      for (const stop of stops) stop();
    },
  };
}

function isSame(a: Unreadable, b: Unreadable): boolean {
  return (
    a.records === b.records &&
    a.kinds.length === b.kinds.length &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, at) => entry === b.entries[at])
  );
}
