/**
 * One transaction for all rooms at a time. After a pause, what one turn of the event loop brought is
 * committed at once; while there is always something, transactions begin at the store's own pace.
 * Then all that one costs, from the disk to the packets that tell of it, is shared.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';

export type Write = {
  notebookId: string;
  bytes: Uint8Array;
  /**
   * The bytes are on the disk at this place; `null`: there is no such notebook any more. All
   * writes of one transaction are told in the same turn.
   */
  committed(seq: number | null): void;
  /** The bytes are not on the disk. */
  failed(error: unknown): void;
};

/** The more there was in one transaction, the more is worth sharing in the next. Milliseconds. */
const pace = { perUpdate: 1 / 64, most: 40 };

/** Updates in one transaction. */
const MANY = 16;

export type Commits = {
  submit(write: Write): void;
  /** Many write just now. */
  readonly areMany: boolean;
};

export function createCommits(
  store: Pick<Store, 'append' | 'appendEvery'>,
  metrics: Metrics,
): Commits {
  let waiting: Write[] = [];
  let running = false;
  let areMany = false;
  let nextAt = Number.NEGATIVE_INFINITY;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const rest = nextAt - performance.now();
      if (rest >= 1) await pause(rest);
      else await nextTurn();
      const batch = waiting;
      waiting = [];
      const gathering = Math.min(pace.most, store.appendEvery + batch.length * pace.perUpdate);
      nextAt = performance.now() + gathering;
      await commit(batch);
    }
    running = false;
  }

  async function commit(batch: readonly Write[]): Promise<void> {
    let places: (number | null)[];
    const begun = performance.now();
    try {
      places = await store.append(batch);
    } catch (error) {
      metrics.storeFailed('append');
      for (const write of batch) write.failed(error);
      return;
    }
    const bytes = batch.reduce((sum, write) => sum + write.bytes.length, 0);
    const milliseconds = performance.now() - begun;
    metrics.committed({ updates: batch.length, bytes, milliseconds });
    areMany = batch.length >= MANY;
    for (const [index, write] of batch.entries()) write.committed(places[index] ?? null);
  }

  return {
    get areMany() {
      return areMany;
    },

    submit(write) {
      waiting.push(write);
      if (running) return;
      running = true;
      void run();
    },
  };
}
