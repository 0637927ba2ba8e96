/**
 * The entries of a collection grouped by the entry that they belong to (comments, steps, options),
 * so that an edit in one group renders that group's owner and no other.
 */
import type { Collection } from './collection.ts';
import type { AnyEntry } from './shape.ts';
import { createListeners } from './watched.ts';

export type Groups<E> = {
  /** In the collection's order, without archived ones; the same array until one of them changes. */
  of(owner: string): readonly E[];
  subscribe(listener: () => void): () => void;
  close(): void;
};

export function watchGroups<E extends AnyEntry>(
  collection: Collection<E>,
  ownerOf: (entry: E) => string | null,
): Groups<E> {
  const none: readonly E[] = [];
  const listeners = createListeners();
  let groups: ReadonlyMap<string, readonly E[]> = new Map();

  const read = () => {
    const next = new Map<string, E[]>();
    for (const entry of collection.getSnapshot()) {
      const owner = ownerOf(entry);
      if (owner === null) continue;
      const group = next.get(owner);
      if (group) group.push(entry);
      else next.set(owner, [entry]);
    }
    groups = new Map(
      [...next].map(([owner, group]) => {
        const before = groups.get(owner);
        return [owner, before && isSame(before, group) ? before : group];
      }),
    );
  };

  read();
  const stop = collection.subscribe(() => {
    read();
    listeners.notify();
  });
  return { of: (owner) => groups.get(owner) ?? none, subscribe: listeners.add, close: stop };
}

function isSame<E>(before: readonly E[], after: readonly E[]): boolean {
  return before.length === after.length && before.every((entry, at) => entry === after[at]);
}
