/**
 * The long work on a notebook's bytes, in a thread of its own: a large notebook keeps nobody else
 * waiting. It is started when it is first wanted.
 */
import { Worker } from 'node:worker_threads';
import { type Pack, pack } from './pack.ts';

type Task =
  | { type: 'merge'; updates: Pack }
  | { type: 'diff'; updates: Pack; stateVector: Uint8Array }
  | { type: 'compact'; updates: Pack };
export type Order = Task & { id: number };
export type Outcome =
  | { id: number; type: 'done'; bytes: Uint8Array<ArrayBuffer> | null }
  | { id: number; type: 'failed'; error: Error };

export type Workshop = {
  /** @returns all updates as one. Rejects when one is damaged. */
  merge(updates: readonly Uint8Array[]): Promise<Uint8Array>;
  /** @returns what a device with this state vector lacks. Rejects when either is damaged. */
  diff(updates: readonly Uint8Array[], stateVector: Uint8Array): Promise<Uint8Array>;
  /**
   * @returns all updates as one, without what was deleted; `null` when something would be lost.
   * Rejects when they cannot be applied.
   */
  compact(updates: readonly Uint8Array[]): Promise<Uint8Array | null>;
  close(): Promise<void>;
};

/** Megabytes. One notebook is far from it, whoever wrote it; beyond it only the thread ends. */
const MEMORY = 1024;

export function createWorkshop(): Workshop {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array | null>>();
  let worker: Worker | null = null;
  let lastId = 0;

  function open(): Worker {
    const opened = new Worker(new URL('./workshop-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    opened.unref();
    opened.on('message', (outcome: Outcome) => {
      const asked = waiting.get(outcome.id);
      waiting.delete(outcome.id);
      if (waiting.size === 0) opened.unref();
      if (outcome.type === 'done') asked?.resolve(outcome.bytes);
      else asked?.reject(outcome.error);
    });
    opened.on('error', (error) => end(opened, error));
    opened.on('exit', () => end(opened, new Error('the thread has ended')));
    return opened;
  }

  /** Whoever waits is told, and the next order opens another. */
  function end(ended: Worker, cause: unknown): void {
    if (worker !== ended) return;
    worker = null;
    for (const asked of waiting.values()) {
      asked.reject(new Error('the updates could not be worked on', { cause }));
    }
    waiting.clear();
  }

  function order(task: Task): Promise<Uint8Array | null> {
    worker ??= open();
    lastId += 1;
    const asked = Promise.withResolvers<Uint8Array | null>();
    waiting.set(lastId, asked);
    worker.ref();
    const { bytes, lengths } = task.updates;
    const message: Order = { ...task, id: lastId };
    worker.postMessage(message, [bytes.buffer, lengths.buffer]);
    return asked.promise;
  }

  async function one(task: Task): Promise<Uint8Array> {
    const bytes = await order(task);
    if (bytes === null) throw new Error('the thread gave nothing');
    return bytes;
  }

  return {
    merge: (updates) => one({ type: 'merge', updates: pack(updates) }),
    diff: (updates, stateVector) => one({ type: 'diff', updates: pack(updates), stateVector }),
    compact: (updates) => order({ type: 'compact', updates: pack(updates) }),
    async close() {
      await worker?.terminate();
    },
  };
}
