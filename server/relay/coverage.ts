/**
 * Which structs and deletions a notebook's committed bytes hold. Kept up to date by ranges, so
 * that neither a state vector nor "is this new?" needs a document.
 */
import * as Y from 'yjs';
import type { ClockRange, DeleteSet, UpdateContents } from './read-update.ts';

export type Coverage = {
  add(contents: UpdateContents): void;
  contains(contents: UpdateContents): boolean;
  /** Whether everything in `other` is here too. */
  includes(other: Coverage): boolean;
  /** Everything as the contents of one update. */
  contents(): UpdateContents;
  /** The gapless clock of every client, or of `clients` alone. */
  stateVector(clients?: Iterable<number>): Uint8Array;
};

export function createCoverage(): Coverage {
  const clocks = new Map<number, number>();
  /** What was received beyond a gap, sorted: it counts when the gap is filled. */
  const islands = new Map<number, ClockRange[]>();
  let deleted: DeleteSet = Y.createDeleteSet();

  function addRange(range: ClockRange): void {
    const waiting = [...(islands.get(range.client) ?? []), range];
    waiting.sort((a, b) => a.from - b.from);
    let clock = clocks.get(range.client) ?? 0;
    const beyond: ClockRange[] = [];
    for (const { client, from, to } of waiting) {
      const before = beyond.at(-1);
      if (from <= clock) clock = Math.max(clock, to);
      else if (before !== undefined && from <= before.to) before.to = Math.max(before.to, to);
      else beyond.push({ client, from, to });
    }
    if (clock > 0) clocks.set(range.client, clock);
    if (beyond.length > 0) islands.set(range.client, beyond);
    else islands.delete(range.client);
  }

  function holds({ client, from, to }: ClockRange): boolean {
    if (to <= (clocks.get(client) ?? 0)) return true;
    const beyond = islands.get(client) ?? [];
    return beyond.some((island) => island.from <= from && to <= island.to);
  }

  const coverage: Coverage = {
    add({ ranges, deleted: more }) {
      for (const range of ranges) addRange(range);
      if (more.clients.size > 0) deleted = Y.mergeDeleteSets([deleted, more]);
    },

    contains({ ranges, deleted: more }) {
      if (!ranges.every(holds)) return false;
      if (more.clients.size === 0) return true;
      return Y.equalDeleteSets(deleted, Y.mergeDeleteSets([deleted, more]));
    },

    includes: (other) => coverage.contains(other.contents()),

    contents: () => ({
      ranges: [
        ...[...clocks].map(([client, to]) => ({ client, from: 0, to })),
        ...[...islands.values()].flat(),
      ],
      deleted,
    }),

    stateVector(clients) {
      if (clients === undefined) return Y.encodeStateVector(clocks);
      const some = new Map<number, number>();
      for (const client of clients) {
        const clock = clocks.get(client);
        if (clock !== undefined) some.set(client, clock);
      }
      return Y.encodeStateVector(some);
    },
  };
  return coverage;
}
