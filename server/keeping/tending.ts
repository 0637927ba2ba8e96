/** Tends the store from time to time while the server runs. */
import type { Log } from '../log.ts';
import type { Retention } from '../retention.ts';
import { type KeptStore, tendStore } from './retention.ts';

/** `wipe`: empties what the engine itself keeps of deleted rows. */
export type TendedStore = KeptStore & { wipe?(): Promise<void> };
/** `stop` resolves when the store is left alone. */
export type Tending = { stop(): Promise<void> };

/** Milliseconds. Soon after the start, but not while everybody comes back. */
const FIRST = 60 * 1000;
const EVERY = 60 * 60 * 1000;

type Pace = { first: number; every: number };

export function startTending(
  store: TendedStore,
  log: Log,
  retention: Retention,
  { first, every }: Pace = { first: FIRST, every: EVERY },
): Tending {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(begin, first).unref();

  function begin(): void {
    running = tend().finally(() => {
      if (!stopping.signal.aborted) timer = setTimeout(begin, every).unref();
    });
  }

  async function tend(): Promise<void> {
    try {
      const tended = await tendStore(store, Date.now(), { retention, stop: stopping.signal });
      await store.wipe?.();
      log.info(tended, 'store tended');
    } catch (error) {
      log.error({ err: error }, 'the store could not be tended: again later');
    }
  }

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
