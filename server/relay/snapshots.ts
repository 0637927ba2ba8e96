/**
 * Puts a snapshot in place of a room's log: deleted content goes, what is live stays, and earlier
 * snapshots remain as versions. Whatever fails here, the log itself is untouched.
 */
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { KeptLog } from './kept-log.ts';
import { chooseForgotten } from './versions.ts';

export type Snapshots = {
  /** The bytes are chosen in this turn; what is committed while they are written comes after. */
  take(): Promise<void>;
  /** Resolves when all that were taken are on the disk. */
  written(): Promise<void>;
};

type SnapshotParts = { notebookId: string; kept: KeptLog; store: Store; log: Log };

export function createSnapshots({ notebookId, kept, store, log }: SnapshotParts): Snapshots {
  let writing: Promise<void> = Promise.resolve();
  /** Trying again at every write would only cost time: the next opening tries once more. */
  let unshrinkable = false;

  function shrink(): Uint8Array | null {
    if (unshrinkable) return null;
    try {
      const bytes = kept.shrink();
      if (bytes !== null) return bytes;
      log.warn({ notebookId }, 'a snapshot would lose something: log kept');
    } catch (error) {
      // A member can send updates that are well formed and yet cannot be applied.
      log.warn({ notebookId, err: error }, 'the log cannot be applied: log kept');
    }
    unshrinkable = true;
    return null;
  }

  async function write(bytes: Uint8Array, upTo: number): Promise<void> {
    const madeAt = Date.now();
    try {
      const versions = await store.listVersions(notebookId);
      const current = { upTo, madeAt, size: bytes.length };
      const forgotten = chooseForgotten([current, ...versions], madeAt);
      await store.replaceLog(notebookId, { upTo, bytes, madeAt }, forgotten);
      log.info({ notebookId, upTo, bytes: bytes.length }, 'log replaced by a snapshot');
    } catch (error) {
      log.error({ notebookId, err: error }, 'snapshot failed');
    }
  }

  return {
    take() {
      const bytes = shrink();
      if (bytes === null) return writing;
      const upTo = kept.lastSeq;
      writing = writing.then(() => write(bytes, upTo));
      return writing;
    },
    written: () => writing,
  };
}
