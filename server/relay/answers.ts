/** What a device lacks: merged here when that is quick, in the workshop when it is not. */
import * as Y from 'yjs';
import type { KeptLog } from './kept-log.ts';
import { diffUpdates, mergeUpdates } from './merge-updates.ts';
import type { Snapshots } from './snapshots.ts';
import type { Workshop } from './workshop.ts';

export type Answers = {
  /** @returns what a device with this state vector lacks; `null` when the vector is malformed. */
  diff(stateVector: Uint8Array): Promise<Uint8Array | null>;
};

/** More than this would keep others waiting. */
const light = { parts: 256, bytes: 256 * 1024 };

export function createAnswers(kept: KeptLog, snapshots: Snapshots, workshop: Workshop): Answers {
  return {
    async diff(stateVector) {
      const known = readStateVector(stateVector);
      if (known === null) return null;
      const { parts } = await kept.holding();
      if (parts.length <= light.parts && kept.size <= light.bytes) {
        return diffUpdates(parts, stateVector);
      }
      if (known.size > 0) return workshop.diff(parts, stateVector);
      // Whoever has nothing yet gets all of it, and the next one finds it merged.
      await snapshots.gather();
      return mergeUpdates((await kept.holding()).parts);
    },
  };
}

/** @returns `null` when it is none. */
function readStateVector(bytes: Uint8Array): Map<number, number> | null {
  try {
    return Y.decodeStateVector(bytes);
  } catch {
    // lib0 throws on truncated or oversized input.
    return null;
  }
}
