/**
 * Which structs and deletions a notebook's committed bytes hold. Kept up to date by ranges, so
 * that neither a state vector nor "is this new?" needs a document.
 */
import * as Y from 'yjs';
import { type ClockRange, createRanges } from './ranges.ts';

/** What one update brings, or many together. */
export type UpdateContents = { structs: Iterable<ClockRange>; deleted: Iterable<ClockRange> };

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
  const structs = createRanges();
  const deleted = createRanges();

  const coverage: Coverage = {
    add(contents) {
      for (const range of contents.structs) structs.add(range);
      for (const range of contents.deleted) deleted.add(range);
    },

    contains(contents) {
      for (const range of contents.structs) if (!structs.holds(range)) return false;
      for (const range of contents.deleted) if (!deleted.holds(range)) return false;
      return true;
    },

    includes: (other) => coverage.contains(other.contents()),

    contents: () => ({ structs: structs.all(), deleted: deleted.all() }),

    stateVector(clients = structs.clients()) {
      const clocks = new Map<number, number>();
      for (const client of clients) {
        const clock = structs.gapless(client);
        if (clock > 0) clocks.set(client, clock);
      }
      return Y.encodeStateVector(clocks);
    },
  };
  return coverage;
}
