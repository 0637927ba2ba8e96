/**
 * What a room knows of its committed log: what it covers, no document. The bytes themselves stay
 * only while somebody asks for them, and are read again when somebody asks later; merging is put
 * off until then, too.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PlacedUpdate } from '../bus/bus.ts';
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
  /** Bytes of the log, before any merging saves some. */
  readonly size: number;
  /** Updates and bytes since the newest snapshot, and that snapshot's bytes. */
  readonly sinceSnapshot: { updates: number; bytes: number; snapshotBytes: number };
  has(seq: number): boolean;
  /** In any order, each place once. */
  add(seq: number, bytes: Uint8Array, contents: UpdateContents): void;
  /**
   * Takes from the store what is not here yet, and gives others a turn now and then.
   *
   * @returns what was new. Rejects when stored bytes are damaged.
   */
  take(stored: StoredLog): Promise<Uint8Array[]>;
  /** Rejects when the store cannot be read, or has less than was committed. */
  holding(): Promise<Holding>;
  /** Puts `bytes` in place of a holding that they stand for, if nobody has let go since. */
  replace(holding: Holding, bytes: Uint8Array, as: 'merged' | 'snapshot'): void;
  /** Since when nobody has asked for bytes that are here (`performance.now()`); `null`: none are. */
  readonly heldSince: number | null;
  /** Lets go of the bytes, which are in the store. Not between a holding and what replaces it. */
  letGo(): void;
};

/** Updates read in one turn: about a millisecond. */
const READ_AT_ONCE = 250;

/** @param read all of the stored log */
export function createKeptLog(read: () => Promise<StoredLog>): KeptLog {
  const coverage = createCoverage();
  /** `null`: they are in the store alone. */
  let parts: Uint8Array[] | null = [];
  let reading: Promise<Uint8Array[]> | null = null;
  /** Came while they were read. */
  let meanwhile: PlacedUpdate[] = [];
  let usedAt = performance.now();
  let size = 0;
  let lastSeq = 0;
  /** Places beyond a gap. */
  const beyond = new Set<number>();
  let since = { updates: 0, bytes: 0, snapshotBytes: 0 };

  function hold(seq: number, bytes: Uint8Array, contents: UpdateContents): void {
    coverage.add(contents);
    parts?.push(bytes);
    if (reading !== null) meanwhile.push({ seq, bytes });
    size += bytes.length;
  }

  function reach(seq: number): void {
    lastSeq = seq;
    while (beyond.delete(lastSeq + 1)) lastSeq += 1;
  }

  async function readAgain(): Promise<Uint8Array[]> {
    const wanted = lastSeq;
    try {
      const { snapshot, updates } = await read();
      const before = snapshot?.upTo ?? 0;
      const last = updates.at(-1)?.seq ?? before;
      // A snapshot made of less than was committed would lose the rest for good.
      if (last < wanted || last - before !== updates.length) {
        throw new Error(`of the log up to ${wanted} the store has ${updates.length} up to ${last}`);
      }
      const stored = updates.map(({ bytes }) => bytes);
      if (snapshot !== null) stored.unshift(snapshot.bytes);
      size = sizeOf(stored);
      for (const { seq, bytes } of meanwhile) {
        if (seq <= last) continue;
        stored.push(bytes);
        size += bytes.length;
      }
      parts = stored;
      return stored;
    } finally {
      reading = null;
      meanwhile = [];
    }
  }

  /** Whoever asks while they are read waits for the same. */
  function bytesNow(): Promise<Uint8Array[]> {
    reading ??= readAgain();
    return reading;
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
    get heldSince() {
      return parts === null ? null : usedAt;
    },

    has: (seq) => seq <= lastSeq || beyond.has(seq),

    add(seq, bytes, contents) {
      if (kept.has(seq)) return;
      hold(seq, bytes, contents);
      since = { ...since, updates: since.updates + 1, bytes: since.bytes + bytes.length };
      if (seq === lastSeq + 1) reach(seq);
      else beyond.add(seq);
    },

    async take({ snapshot, updates }) {
      const fresh: Uint8Array[] = [];
      if (snapshot !== null && snapshot.upTo > lastSeq) {
        hold(snapshot.upTo, snapshot.bytes, readStoredUpdate(snapshot.bytes));
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

    async holding() {
      const held = parts ?? (await bytesNow());
      usedAt = performance.now();
      return { parts: [...held], upTo: lastSeq };
    },

    replace(holding, bytes, as) {
      if (parts === null) return;
      const later = parts.slice(holding.parts.length);
      parts = [bytes, ...later];
      const laterBytes = sizeOf(later);
      size = bytes.length + laterBytes;
      if (as === 'merged') return;
      since = { updates: later.length, bytes: laterBytes, snapshotBytes: bytes.length };
    },

    letGo() {
      parts = null;
    },
  };
  return kept;
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
