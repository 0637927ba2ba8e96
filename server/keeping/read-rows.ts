/**
 * All rows of a store as they were at one moment, page by page in the order of the primary key:
 * never more in memory than a page, or one row where that is larger.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/sql/tables.ts';
import type { Batch, Value } from './batch.ts';
import { type KeptTable, keptTables, tableNames } from './kept-tables.ts';

export type Reading = { schema: number; batches(): AsyncIterable<Batch> };

const ROWS_PER_PAGE = 500;
const BYTES_PER_PAGE = 1024 * 1024;

type Row = Record<string, unknown>;

/**
 * One read transaction: on SQLite in WAL mode and on PostgreSQL it keeps nobody from
 * writing, and sees nothing of what they write.
 */
export function readAtOneMoment<Result>(
  db: Kysely<Tables>,
  read: (reading: Reading) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      // The first read is the moment.
      const schema = await readSchema(transaction);
      return read({ schema, batches: () => readBatches(transaction) });
    });
}

/** @returns 0 when the tables have never been made. */
export async function readSchema(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'schema_version')) return 0;
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}

/** A transaction of its own, or part of one. */
export async function* readBatches(db: Kysely<Tables>): AsyncGenerator<Batch> {
  // A store of an older server has not all of them.
  const made = new Set((await db.introspection.getTables()).map(({ name }) => name));
  for (const table of tableNames.filter((name) => made.has(name))) {
    for await (const rows of readPages(db, table)) {
      const columns = Object.keys(rows[0] ?? {}).sort();
      yield { table, columns, rows: rows.map((row) => columns.map((name) => toValue(row[name]))) };
    }
  }
}

async function* readPages(db: Kysely<Tables>, table: KeptTable): AsyncGenerator<Row[]> {
  const { key, bytes } = keptTables[table];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const keyOf = (row: Row) => sql.join(key.map((column) => sql.val(row[column])));
  let after: Row | undefined;
  for (;;) {
    const from = after === undefined ? sql`true` : sql`(${columns}) > (${keyOf(after)})`;
    const { rows } = await sql<Row>`
      select ${bytes === undefined ? sql`*` : sql`${columns}, length(${sql.ref(bytes)}) as size`}
      from ${sql.table(table)} where ${from} order by ${columns} limit ${sql.lit(ROWS_PER_PAGE)}
    `.execute(db);
    after = rows.at(-1);
    if (after === undefined) return;
    if (bytes === undefined) {
      yield rows;
      continue;
    }
    for (const { first, last } of splitBySize(rows)) {
      const page = await sql<Row>`
        select * from ${sql.table(table)}
        where (${columns}) >= (${keyOf(first)}) and (${columns}) <= (${keyOf(last)})
        order by ${columns}
      `.execute(db);
      yield page.rows;
    }
  }
}

/** The keys of a page come with their sizes: so nobody reads five hundred large snapshots at once. */
function splitBySize(rows: readonly Row[]): { first: Row; last: Row }[] {
  const parts: { first: Row; last: Row; bytes: number }[] = [];
  for (const row of rows) {
    const size = Number(row.size);
    const part = parts.at(-1);
    if (part === undefined || part.bytes + size > BYTES_PER_PAGE) {
      parts.push({ first: row, last: row, bytes: size });
    } else {
      part.last = row;
      part.bytes += size;
    }
  }
  return parts;
}

function toValue(value: unknown): Value {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Uint8Array) return value;
  throw new Error(`A row holds a ${typeof value}, which no table of this server has.`);
}
