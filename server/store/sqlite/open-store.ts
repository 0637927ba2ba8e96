/** The store in one SQLite file: what a single server runs on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { migrate } from '../sql/migrations.ts';
import { createRecords } from '../sql/records.ts';
import { createUpdateLog } from '../sql/update-log.ts';
import type { Store } from '../store.ts';
import { createAppend } from './append.ts';
import { sqlite } from './engine.ts';
import { openDatabase } from './open-database.ts';
import { claimFolder } from './sole-use.ts';

/** Where it is there, a server has run on this folder before. */
export const DATABASE_FILE = 'notebooks.db';

/** @throws when another server uses the folder, or the database is newer than this server. */
export async function openSqliteStore(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = claimFolder(folder);
  const { connection, db } = openDatabase(join(folder, DATABASE_FILE));
  const close = async () => {
    await db.destroy();
    claim.release();
  };
  try {
    await migrate(db, sqlite);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    records: createRecords(db),
    // SQLite has one writer: alone among all notebooks is alone among those of this one.
    transaction: (_notebookId, work) =>
      db.transaction().execute((transaction) => work(createRecords(transaction))),
    append: createAppend(db, connection),
    ...createUpdateLog(db, sqlite),
    async check() {
      await sql`select count(*) from schema_version`.execute(db);
    },
    close,
  };
}
