/** Puts rows into a store that has the tables for them, and proves that they have arrived. */
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../store/sql/engine.ts';
import { migrate, migrations } from '../store/sql/migrations.ts';
import { settleJournal } from '../store/sql/settle-journal.ts';
import type { Tables } from '../store/sql/tables.ts';
import { type Batch, type Counts, createTally, differences } from './batch.ts';
import { readBatches, readSchema } from './read-rows.ts';

/** Rows of one statement: engines limit the values that a statement may have. */
const ROWS_PER_STATEMENT = 100;

export async function holdsNotebooks(db: Kysely<Tables>): Promise<boolean> {
  if ((await readSchema(db)) === 0) return false;
  return (await db.selectFrom('notebook').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** @param schema of the rows. Where a table has never been made, it is made as it was then. */
export function prepareTables(db: Kysely<Tables>, engine: Engine, schema: number): Promise<void> {
  return migrate(db, engine, migrations.slice(0, schema));
}

export async function loadRows(db: Kysely<Tables>, batches: AsyncIterable<Batch>): Promise<Counts> {
  const tally = createTally();
  for await (const batch of batches) {
    tally.add(batch);
    await insert(db, batch);
  }
  return tally.counts();
}

/** Reads everything back. @throws when it is not what was loaded. */
export async function proveLoaded(db: Kysely<Tables>, loaded: Counts): Promise<void> {
  const tally = createTally();
  for await (const batch of readBatches(db)) tally.add(batch);
  const different = differences(loaded, tally.counts());
  if (different.length === 0) return;
  throw new Error(`What was written is not what was read back, in: ${different.join(', ')}.`);
}

/**
 * Brings what was loaded up to the newest schema. What SQLite had in its journal is put where every
 * engine looks for it.
 */
export async function bringUpToDate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await migrate(db, engine);
  await settleJournal(db);
}

async function insert(db: Kysely<Tables>, { table, columns, rows }: Batch): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const some = rows.slice(from, from + ROWS_PER_STATEMENT);
    const values = sql.join(some.map((row) => sql`(${sql.join(row)})`));
    await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(db);
  }
}
