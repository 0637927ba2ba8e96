/**
 * The hot path of the whole server: one transaction for a batch of updates, by prepared statements
 * and in one turn, without what Kysely does for every query. It takes its turn with Kysely for the
 * single connection, or it would write into a transaction that somebody else has open.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { settleJournal } from '../sql/settle-journal.ts';
import type { Tables } from '../sql/tables.ts';
import type { Store } from '../store.ts';
import type { Journal } from './journal.ts';

export type Appending = {
  append: Store['append'];
  /** Puts what is in the journal beside its own notebooks'. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** Milliseconds that updates stay in the journal when no more come. */
const QUIET = 2_000;

/** @param connection the one that `db` runs on, with its tables made. */
export function createAppending(
  db: Kysely<Tables>,
  connection: DatabaseSync,
  journal: Journal,
): Appending {
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  /** @param work gives what to do when it is committed, before anybody else has a turn. */
  function inOneTurn<Result>(
    work: (alone: Kysely<Tables>) => (() => Result) | Promise<() => Result>,
  ): Promise<Result> {
    return db.connection().execute(async (alone) => {
      connection.exec('begin immediate');
      try {
        const begun = work(alone);
        const committed = begun instanceof Promise ? await begun : begun;
        connection.exec('commit');
        return committed();
      } catch (error) {
        // Of a full disk SQLite may have taken it back already.
        if (connection.isTransaction) connection.exec('rollback');
        throw error;
      }
    });
  }

  async function settle(): Promise<void> {
    if (journal.isEmpty) return;
    await inOneTurn(async (alone) => {
      await settleJournal(alone);
      return journal.settled;
    });
  }

  function settleSoon(): void {
    if (timer !== null || closed) return;
    timer = setTimeout(() => {
      timer = null;
      // What fails now is still in the journal, and the next one tries again.
      settle().catch(() => settleSoon());
    }, QUIET);
    timer.unref();
  }

  return {
    settle,
    async append(appends) {
      const places = await inOneTurn(() => journal.add(appends));
      // What is in the journal is on the disk, and stays appended if it cannot be settled now.
      if (journal.isLong) await settle().catch(settleSoon);
      else settleSoon();
      return places;
    },
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await settle();
    },
  };
}
