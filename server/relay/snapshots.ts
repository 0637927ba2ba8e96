/**
 * Brings a room's log together: merged in memory for whoever asks for all of it, or as a snapshot
 * in the store, where deleted content goes, what is live stays, and earlier snapshots remain as
 * versions. One at a time. Whatever fails here, the log itself is untouched.
 */
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Retention } from '../retention.ts';
import type { Store } from '../store/store.ts';
import type { Holding, KeptLog } from './kept-log.ts';
import { chooseForgotten } from './versions.ts';
import type { Workshop } from './workshop.ts';

export type Snapshots = {
  /** Merges what is held. Rejects when it is damaged. */
  gather(): Promise<void>;
  /** What is committed meanwhile comes after. Resolves also when it failed: the log says why. */
  take(): Promise<void>;
  /** Lets go of the bytes, when none of these needs them any more. */
  letGo(): void;
  /** Resolves when all that were begun are done. */
  done(): Promise<void>;
};

type SnapshotParts = {
  notebookId: string;
  kept: KeptLog;
  store: Store;
  workshop: Workshop;
  log: Log;
  metrics: Metrics;
  retention: Retention;
};

export function createSnapshots(parts: SnapshotParts): Snapshots {
  const { notebookId, kept, store, workshop, log, metrics } = parts;
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  /** Trying again at every write would only cost time: the next opening tries once more. */
  let unshrinkable = false;

  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function shrink(holding: Holding): Promise<Uint8Array | null> {
    try {
      const bytes = await workshop.compact(holding.parts);
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
    const versions = await store.listVersions(notebookId);
    const current = { upTo, madeAt, size: bytes.length };
    // Another node may have made one that reaches as far or further: that is no earlier version.
    const earlier = versions.filter((version) => version.upTo < upTo);
    const forgotten = chooseForgotten([current, ...earlier], madeAt, parts.retention);
    await store.replaceLog(notebookId, { upTo, bytes, madeAt }, forgotten);
    metrics.snapshotTaken(bytes.length);
    log.info({ notebookId, upTo, bytes: bytes.length }, 'log replaced by a snapshot');
  }

  async function makeOne(): Promise<void> {
    waiting = null;
    if (unshrinkable) return;
    try {
      const holding = await kept.holding();
      const bytes = await shrink(holding);
      if (bytes === null) return;
      kept.replace(holding, bytes, 'snapshot');
      await write(bytes, holding.upTo);
    } catch (error) {
      metrics.storeFailed('snapshot');
      log.error({ notebookId, err: error }, 'snapshot failed');
    }
  }

  return {
    gather: () =>
      inTurn(async () => {
        const holding = await kept.holding();
        if (holding.parts.length < 2) return;
        kept.replace(holding, await workshop.merge(holding.parts), 'merged');
      }),

    take() {
      // Whoever asks before the next one has begun is served by that one.
      waiting ??= inTurn(makeOne);
      return waiting;
    },

    letGo: () => void inTurn(async () => kept.letGo()),

    async done() {
      await last;
    },
  };
}
