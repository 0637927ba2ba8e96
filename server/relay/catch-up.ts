/** Brings a room up to the store, where other nodes put what they have committed. */
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { KeptLog } from './kept-log.ts';

export type CatchUp = {
  /** Resolves when all that was in the store at the call is here, or failed: the log says why. */
  now(): Promise<void>;
  /** A gap is mostly filled by what is on its way; when it is not, it is read from the store. */
  watchGap(): void;
  stop(): void;
};

type Parts = {
  notebookId: string;
  kept: KeptLog;
  store: Pick<Store, 'readLog'>;
  log: Log;
  /** Updates that were new here. */
  onFresh(updates: readonly Uint8Array[]): void;
};

/** Milliseconds. */
const GAP_PATIENCE = 100;

export function createCatchUp({ notebookId, kept, store, log, onFresh }: Parts): CatchUp {
  let running: Promise<void> | null = null;
  let again = false;
  let gapTimer: NodeJS.Timeout | null = null;

  async function run(): Promise<void> {
    try {
      do {
        again = false;
        onFresh(await kept.take(await store.readLog(notebookId, kept.lastSeq)));
      } while (again);
    } catch (error) {
      log.error({ notebookId, err: error }, 'could not catch up');
    } finally {
      running = null;
    }
  }

  function now(): Promise<void> {
    again = true;
    running ??= run();
    return running;
  }

  return {
    now,
    watchGap() {
      if (!kept.hasGap || gapTimer !== null) return;
      gapTimer = setTimeout(() => {
        gapTimer = null;
        if (kept.hasGap) void now();
      }, GAP_PATIENCE);
      gapTimer.unref();
    },
    stop() {
      if (gapTimer !== null) clearTimeout(gapTimer);
    },
  };
}
