/** The outbox's database, which worker and panels share. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SealedClip } from './outbox.ts';

interface Schema extends DBSchema {
  clips: { key: string; value: SealedClip };
  /** Ids of clips that have left; `at`: when, in Unix milliseconds. */
  finished: { key: string; value: { id: string; at: number }; indexes: { at: number } };
}

const NAME = 'between-sessions/clips';

/** @returns what opens it at first use, and gives the same one later */
export function openClipDatabase(): () => Promise<IDBPDatabase<Schema>> {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const close = () => {
    void opening?.then((db) => db.close());
    opening = null;
  };
  return () => {
    opening ??= openDB<Schema>(NAME, 2, {
      upgrade(db, before) {
        if (before < 1) db.createObjectStore('clips', { keyPath: 'id' });
        if (before < 2) {
          db.createObjectStore('finished', { keyPath: 'id' }).createIndex('at', 'at');
        }
      },
      // A newer version of this extension must not wait for us.
      blocking: close,
      terminated: () => {
        opening = null;
      },
    });
    // What could not be opened now may be later.
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
}
