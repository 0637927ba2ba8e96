/** The store in one SQLite file: what a single server runs on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { migrate } from '../sql/migrations.ts';
import { createRecords } from '../sql/records.ts';
import { settleJournal } from '../sql/settle-journal.ts';
import type { Tables } from '../sql/tables.ts';
import { createUpdateLog } from '../sql/update-log.ts';
import type { Store } from '../store.ts';
import { createAppending } from './append.ts';
import { sqlite } from './engine.ts';
import { createJournal } from './journal.ts';
import { openDatabase } from './open-database.ts';
import { claimFolder } from './sole-use.ts';
import { createLogWiper, type LogWiper } from './wipe-log.ts';

/** Where it is there, a server has run on this folder before. */
export const DATABASE_FILE = 'notebooks.db';

/** `db` and `wipe`: for what keeps the store itself (`server/keeping`). */
export type SqliteStore = Store & Pick<LogWiper, 'wipe'> & { readonly db: Kysely<Tables> };

/** @throws when another server uses the folder, or the database is newer than this server. */
export async function openSqliteStore(folder: string): Promise<SqliteStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = claimFolder(folder);
  const { connection, db } = openDatabase(join(folder, DATABASE_FILE));
  try {
    await migrate(db, sqlite);
    return createStore(db, connection, claim);
  } catch (error) {
    await db.destroy();
    claim.release();
    throw error;
  }
}

function createStore(
  db: Kysely<Tables>,
  connection: DatabaseSync,
  claim: { release(): void },
): SqliteStore {
  const journal = createJournal(connection);
  const { append, settle, close } = createAppending(db, connection, journal);
  const log = createUpdateLog(db, sqlite);

  const wiper = createLogWiper(db, connection);

  const settleFor = async (notebookId: string) => {
    if (journal.lastSeq(notebookId) !== undefined) await settle();
  };

  // SQLite has one writer: alone among all notebooks is alone among those of this one.
  const transaction: Store['transaction'] = async (_notebookId, work) => {
    let hasSettled = false;
    const result = await db.connection().execute(async (alone) => {
      const records = createRecords(alone);
      connection.exec('begin immediate');
      try {
        const result = await work({
          ...records,
          /** What is erased must not stay in the journal, nor be written there any more. */
          async eraseNotebook(notebookId) {
            await settleJournal(alone);
            hasSettled = true;
            await records.eraseNotebook(notebookId);
          },
        });
        connection.exec('commit');
        // Before anybody else has a turn: the journal must know what it holds.
        if (hasSettled) journal.settled();
        return result;
      } catch (error) {
        if (connection.isTransaction) connection.exec('rollback');
        throw error;
      }
    });
    // An erased notebook is gone from the disk before anybody is told so.
    if (hasSettled) await wiper.wipe();
    return result;
  };

  return {
    db,
    wipe: wiper.wipe,
    records: {
      ...createRecords(db),
      eraseNotebook: (notebookId) =>
        transaction(notebookId, (records) => records.eraseNotebook(notebookId)),
    },
    transaction,
    append,
    appendEvery: 4,
    async readLog(notebookId, after) {
      await settleFor(notebookId);
      return log.readLog(notebookId, after);
    },
    async readHeads(notebookIds) {
      const heads = await log.readHeads(notebookIds);
      return heads.map((head) => {
        return { ...head, lastSeq: journal.lastSeq(head.notebookId) ?? head.lastSeq };
      });
    },
    async replaceLog(notebookId, snapshot, forget) {
      await settleFor(notebookId);
      await log.replaceLog(notebookId, snapshot, forget);
    },
    listVersions: log.listVersions,
    async check() {
      await sql`select count(*) from schema_version`.execute(db);
    },
    async close() {
      wiper.stop();
      await close();
      await db.destroy();
      claim.release();
    },
  };
}
