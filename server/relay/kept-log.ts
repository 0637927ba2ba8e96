/**
 * A room's copy of the committed log: bytes and what they cover, no document. Merging is put off
 * until somebody asks for the difference.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredLog } from '../store/store.ts';
import { type Coverage, createCoverage, type UpdateContents } from './coverage.ts';
import { readStoredUpdate } from './read-update.ts';

/** All that is held at one moment. */
export type Holding = { parts: readonly Uint8Array[]; upTo: number };

export type KeptLog = {
  readonly coverage: Coverage;
  /** The place in the stored log up to which this copy has everything. */
  readonly lastSeq: number;
  /** Something stands in the stored log between what is here. */
  readonly hasGap: boolean;
  /** Bytes held, before any merging saves some. */
  readonly size: number;
  /** Updates and bytes since the newest snapshot, and that snapshot's bytes. */
  readonly sinceSnapshot: { updates: number; bytes: number; snapshotBytes: number };
  /** So much that bringing it together would keep others waiting. */
  readonly isHeavy: boolean;
  has(seq: number): boolean;
  /** In any order, each place once. */
  add(seq: number, bytes: Uint8Array, contents: UpdateContents): void;
  /**
   * Takes from the store what is not here yet, and gives others a turn now and then.
   *
   * @returns what was new. Rejects when stored bytes are damaged.
   */
  take(stored: StoredLog): Promise<Uint8Array[]>;
  holding(): Holding;
  /** Puts `bytes` in place of a holding that they stand for. */
  replace(holding: Holding, bytes: Uint8Array, as: 'merged' | 'snapshot'): void;
};

/** Updates read in one turn: about a millisecond. */
const READ_AT_ONCE = 250;
const heavy = { parts: 256, bytes: 256 * 1024 };

export function createKeptLog(): KeptLog {
  const coverage = createCoverage();
  let parts: Uint8Array[] = [];
  let size = 0;
  let lastSeq = 0;
  /** Places beyond a gap. */
  const beyond = new Set<number>();
  let since = { updates: 0, bytes: 0, snapshotBytes: 0 };

  function hold(bytes: Uint8Array, contents: UpdateContents): void {
    coverage.add(contents);
    parts.push(bytes);
    size += bytes.length;
  }

  function reach(seq: number): void {
    lastSeq = seq;
    while (beyond.delete(lastSeq + 1)) lastSeq += 1;
  }

  const kept: KeptLog = {
    coverage,
    get lastSeq() {
      return lastSeq;
    },
    get hasGap() {
      return beyond.size > 0;
    },
    get size() {
      return size;
    },
    get sinceSnapshot() {
      return since;
    },
    get isHeavy() {
      return parts.length > heavy.parts || size > heavy.bytes;
    },

    has: (seq) => seq <= lastSeq || beyond.has(seq),

    add(seq, bytes, contents) {
      if (kept.has(seq)) return;
      hold(bytes, contents);
      since = { ...since, updates: since.updates + 1, bytes: since.bytes + bytes.length };
      if (seq === lastSeq + 1) reach(seq);
      else beyond.add(seq);
    },

    async take({ snapshot, updates }) {
      const fresh: Uint8Array[] = [];
      if (snapshot !== null && snapshot.upTo > lastSeq) {
        hold(snapshot.bytes, readStoredUpdate(snapshot.bytes));
        fresh.push(snapshot.bytes);
        since = { updates: 0, bytes: 0, snapshotBytes: snapshot.bytes.length };
        for (const seq of beyond) if (seq <= snapshot.upTo) beyond.delete(seq);
        reach(snapshot.upTo);
      }
      for (const [index, { seq, bytes }] of updates.entries()) {
        if (index % READ_AT_ONCE === READ_AT_ONCE - 1) await nextTurn();
        if (kept.has(seq)) continue;
        kept.add(seq, bytes, readStoredUpdate(bytes));
        fresh.push(bytes);
      }
      return fresh;
    },

    holding: () => ({ parts: [...parts], upTo: lastSeq }),

    replace(holding, bytes, as) {
      const later = parts.slice(holding.parts.length);
      parts = [bytes, ...later];
      const laterBytes = later.reduce((sum, part) => sum + part.length, 0);
      size = bytes.length + laterBytes;
      if (as === 'merged') return;
      since = { updates: later.length, bytes: laterBytes, snapshotBytes: bytes.length };
    },
  };
  return kept;
}
