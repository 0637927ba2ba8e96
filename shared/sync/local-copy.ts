/**
 * This device's copy of the outer document: an unmodified y-indexeddb store, with the three things
 * it leaves open: every failure is noticed and ends in a state instead of an exception inside
 * somebody's transaction; "kept" is answered by the disk; and trimming never races with closing.
 */
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';
import { withLock } from './lock.ts';

/** Why nothing (more) can be kept on this device. */
export type StorageTrouble =
  /** The browser allows no storage here, as in some private windows. */
  | 'refused'
  | 'full'
  /** It was there and is gone: cleared by the person or the browser, or it stopped answering. */
  | 'lost';

export type LocalCopy = {
  /** Settles when all that was kept has been applied, or when it is clear that nothing can be. */
  whenLoaded: Promise<void>;
  readonly trouble: StorageTrouble | null;
  subscribe(listener: () => void): () => void;
  /** @returns whether all that is in the outer document now has reached this device's disk. */
  whenKept(): Promise<boolean>;
  /** Replaces the log of updates by one: after a compaction, or when the log grew long. */
  trim(): Promise<void>;
  close(): Promise<void>;
};

const UPDATES_STORE = 'updates';
const CUSTOM_STORE = 'custom';
const LOAD_TIMEOUT = 15_000;

export function localCopyName(notebookId: string): string {
  return `between-sessions/notebook/${notebookId}`;
}

export function openLocalCopy(notebookId: string, outer: Y.Doc): LocalCopy {
  const name = localCopyName(notebookId);
  const lock = `${name}/trim`;
  const listeners = new Set<() => void>();
  let trimming: Promise<void> | null = null;
  let trouble: StorageTrouble | null = null;
  let store: IndexeddbPersistence | null = null;
  let closing = false;

  function fail(reason: StorageTrouble): void {
    if (trouble !== null || closing) return;
    trouble = reason;
    outer.off('update', keep);
    for (const listener of [...listeners]) listener();
  }

  /** y-indexeddb's own handler throws into the transaction once its database is gone. */
  function keep(update: Uint8Array, origin: unknown): void {
    if (store === null) return;
    try {
      store._storeUpdate(update, origin);
    } catch (error) {
      fail(troubleOf(error));
    }
    if (store._storeTimeoutId !== null) {
      // The log grew long and y-indexeddb plans to trim it: it would, without holding the lock.
      clearTimeout(store._storeTimeoutId);
      store._storeTimeoutId = null;
      void trim();
    }
  }

  async function load(): Promise<void> {
    const refusal = await tryToOpen(name);
    if (refusal !== null) return fail(refusal);
    if (closing) return;
    const persistence = new IndexeddbPersistence(name, outer);
    outer.off('update', persistence._storeUpdate);
    outer.off('destroy', persistence.destroy);
    store = persistence;
    outer.on('update', keep);
    const database = await persistence._db;
    watch(database, fail);
    await Promise.race([persistence.whenSynced, failed(), timeout()]);
    if (!persistence.synced) fail('lost');
  }

  function failed(): Promise<void> {
    return new Promise((resolve) => listeners.add(resolve));
  }

  function timeout(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOAD_TIMEOUT);
      void store?.whenSynced.then(() => clearTimeout(timer));
    });
  }

  async function whenKept(): Promise<boolean> {
    if (trouble !== null || store === null || store.db === null) return false;
    try {
      await writeMark(store.db);
      return trouble === null;
    } catch (error) {
      fail(troubleOf(error));
      return false;
    }
  }

  function trim(): Promise<void> {
    trimming ??= withLock(lock, trimNow).finally(() => {
      trimming = null;
    });
    return trimming;
  }

  async function trimNow(): Promise<void> {
    if (closing || trouble !== null || store === null || store.db === null) return;
    try {
      await storeState(store, true);
      // storeState() resolves before its own writes do: keep the lock until they are through.
      await writeMark(store.db);
    } catch (error) {
      fail(troubleOf(error));
    }
  }

  const loading = load().catch((error: unknown) => fail(troubleOf(error)));

  return {
    whenLoaded: loading,
    get trouble() {
      return trouble;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whenKept,
    trim,
    async close() {
      await withLock(lock, async () => {
        await whenKept();
        closing = true;
        outer.off('update', keep);
        await store?.destroy();
        listeners.clear();
      });
    },
  };
}

/** For Node, where an example or a test keeps a notebook in memory only. */
export function noLocalCopy(): LocalCopy {
  return {
    whenLoaded: Promise.resolve(),
    trouble: null,
    subscribe: () => () => undefined,
    whenKept: () => Promise.resolve(true),
    trim: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

async function tryToOpen(name: string): Promise<StorageTrouble | null> {
  if (typeof indexedDB === 'undefined') return 'refused';
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(UPDATES_STORE, { autoIncrement: true });
        request.result.createObjectStore(CUSTOM_STORE);
      };
      request.onerror = () => resolve(troubleOf(request.error, 'refused'));
      request.onsuccess = () => {
        request.result.close();
        resolve(null);
      };
    } catch (error) {
      resolve(troubleOf(error, 'refused'));
    }
  });
}

function watch(database: IDBDatabase, fail: (reason: StorageTrouble) => void): void {
  function onFailure(event: Event): void {
    const target = event.target;
    const error = target !== null && 'error' in target ? target.error : null;
    fail(troubleOf(error));
  }
  // A failed request bubbles up to its database; a commit that found no room only aborts.
  database.addEventListener('error', onFailure);
  database.addEventListener('abort', onFailure);
  database.addEventListener('close', () => fail('lost'));
}

/**
 * Transactions on one store commit in order, and a strict one is flushed to disk with all before
 * it. It has to write something, or the browser has nothing to flush.
 */
function writeMark(database: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const stores = [UPDATES_STORE, CUSTOM_STORE];
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    transaction.objectStore(CUSTOM_STORE).put(Date.now(), 'kept-at');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

function troubleOf(error: unknown, otherwise: StorageTrouble = 'lost'): StorageTrouble {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : otherwise;
}
