/**
 * A room's copy of the committed log: bytes and what they cover, no document. Merging is put off
 * until somebody asks for the difference.
 */
import * as Y from 'yjs';
import type { StoredLog } from '../store/store.ts';
import { type Coverage, createCoverage } from './coverage.ts';
import { readStoredUpdate, type UpdateContents } from './read-update.ts';

export type KeptLog = {
  readonly coverage: Coverage;
  /** The place in the stored log up to which this copy reaches. */
  readonly lastSeq: number;
  /** Bytes held, before any merging saves some. */
  readonly size: number;
  /** Updates and bytes since the newest snapshot, and that snapshot's bytes. */
  readonly sinceSnapshot: { updates: number; bytes: number; snapshotBytes: number };
  add(seq: number, bytes: Uint8Array, contents: UpdateContents): void;
  /** @returns what a device with this state vector lacks; `null` when the vector is malformed. */
  diff(stateVector: Uint8Array): Uint8Array | null;
  /**
   * Lets go of deleted content. @returns the snapshot's bytes, which stand for the log up to
   * `lastSeq`; `null` when Yjs would lose something, and then nothing has changed.
   */
  shrink(): Uint8Array | null;
};

/** @throws when the stored bytes are damaged. */
export function createKeptLog(stored: StoredLog): KeptLog {
  const coverage = createCoverage();
  let parts: Uint8Array[] = [];
  let size = 0;
  let lastSeq = stored.snapshot?.upTo ?? 0;
  let since = { updates: 0, bytes: 0, snapshotBytes: stored.snapshot?.bytes.length ?? 0 };

  function hold(bytes: Uint8Array, contents: UpdateContents): void {
    coverage.add(contents);
    parts.push(bytes);
    size += bytes.length;
  }

  function add(seq: number, bytes: Uint8Array, contents: UpdateContents): void {
    hold(bytes, contents);
    lastSeq = seq;
    since = { ...since, updates: since.updates + 1, bytes: since.bytes + bytes.length };
  }

  function merged(): Uint8Array {
    const bytes = mergeAll(parts);
    parts = [bytes];
    size = bytes.length;
    return bytes;
  }

  if (stored.snapshot !== null) {
    hold(stored.snapshot.bytes, readStoredUpdate(stored.snapshot.bytes));
  }
  for (const { seq, bytes } of stored.updates) add(seq, bytes, readStoredUpdate(bytes));

  return {
    coverage,
    get lastSeq() {
      return lastSeq;
    },
    get size() {
      return size;
    },
    get sinceSnapshot() {
      return since;
    },
    add,
    diff: (stateVector) =>
      isStateVector(stateVector) ? Y.diffUpdate(merged(), stateVector) : null,
    shrink() {
      const bytes = collectGarbage(merged());
      const check = createCoverage();
      check.add(readStoredUpdate(bytes));
      if (!check.includes(coverage)) return null;
      parts = [bytes];
      size = bytes.length;
      since = { updates: 0, bytes: 0, snapshotBytes: bytes.length };
      return bytes;
    },
  };
}

function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    // lib0 throws on truncated or oversized input.
    return false;
  }
}

/** `Y.mergeUpdates` sorts all its inputs at every step, so many are merged in small groups. */
const GROUP = 32;

function mergeAll(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length <= GROUP) {
    return parts.length === 0 ? new Uint8Array([0, 0]) : Y.mergeUpdates([...parts]);
  }
  const groups: Uint8Array[] = [];
  for (let from = 0; from < parts.length; from += GROUP) {
    groups.push(Y.mergeUpdates(parts.slice(from, from + GROUP)));
  }
  return mergeAll(groups);
}

/** Through a document that lives for this call only. What is still pending stays in. */
function collectGarbage(update: Uint8Array): Uint8Array {
  const document = new Y.Doc({ gc: true });
  try {
    Y.applyUpdate(document, update);
    return Y.encodeStateAsUpdate(document);
  } finally {
    document.destroy();
  }
}
