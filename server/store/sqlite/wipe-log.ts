/**
 * What is deleted is overwritten in the database file (`secure_delete`), but older pages still lie in
 * SQLite's write-ahead log until they happen to be overwritten there. Emptying the log ends that.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';

export type LogWiper = {
  /**
   * Resolves when the log is empty; or at once, when somebody reads an older state (a backup): then
   * it is tried again until they have finished. Never rejects: what was deleted is deleted.
   */
  wipe(): Promise<void>;
  stop(): void;
};

/** Milliseconds. */
const RETRY = 1_000;

/** @param connection the one that `db` runs on: they take turns. */
export function createLogWiper(db: Kysely<Tables>, connection: DatabaseSync): LogWiper {
  let again: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function wipe(): Promise<void> {
    clearTimeout(again);
    const isEmpty = await db
      .connection()
      .execute(async () => truncate(connection))
      // A disk that is full or failing now may be well later.
      .catch(() => false);
    if (isEmpty || stopped) return;
    clearTimeout(again);
    again = setTimeout(() => void wipe(), RETRY).unref();
  }

  return {
    wipe,
    stop() {
      stopped = true;
      clearTimeout(again);
    },
  };
}

/** @returns whether it is empty now. Never waits for readers: the whole server would wait. */
function truncate(connection: DatabaseSync): boolean {
  const timeout = Number(connection.prepare('pragma busy_timeout').get()?.timeout);
  connection.exec('pragma busy_timeout = 0');
  try {
    return connection.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0;
  } finally {
    connection.exec(`pragma busy_timeout = ${timeout}`);
  }
}
