/** A PostgreSQL database. What is put into it is put in one transaction: all or nothing. */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { postgres } from '../store/postgres/engine.ts';
import { forKysely, openPool, reach } from '../store/postgres/open-pool.ts';
import type { Tables } from '../store/sql/tables.ts';
import type { Batch, Counts } from './batch.ts';
import { tableNames } from './kept-tables.ts';
import {
  bringUpToDate,
  holdsNotebooks,
  loadRows,
  prepareTables,
  proveLoaded,
} from './load-rows.ts';
import type { Place } from './place.ts';
import { readSchema } from './read-rows.ts';
import { taken, Unusable } from './unusable.ts';

/** Milliseconds: a command can wait longer than a member can. */
const CONNECT_WITHIN = 20_000;

/** @param url with the password, which is shown nowhere. */
export function createPostgresPlace(url: string): Place {
  const name = describe(url);

  async function open<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    // No time limits: one statement may read or write for long.
    const pool = openPool(url, { max: 1, connectionTimeoutMillis: CONNECT_WITHIN });
    try {
      await reach(pool);
      return await work(
        new Kysely<Tables>({ dialect: new PostgresDialect({ pool: forKysely(pool) }) }),
      );
    } finally {
      await pool.end();
    }
  }

  function read<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    return open(async (db) => {
      if ((await readSchema(db)) > 0) return work(db);
      throw new Unusable(`There are no notebooks in ${name}: no server has made its tables there.`);
    });
  }

  /** A node that starts now makes no notebook before this transaction is over: none is lost. */
  async function lockEmpty(transaction: Transaction<Tables>): Promise<void> {
    await sql`lock table notebook in access exclusive mode`.execute(transaction);
    await requireNone(transaction);
  }

  /** A server that has run here without anybody has made the tables of its own day. */
  async function dropNewerTables(db: Kysely<Tables>, schema: number): Promise<void> {
    if ((await readSchema(db)) <= schema) return;
    await db.transaction().execute(async (transaction) => {
      await lockEmpty(transaction);
      for (const table of [...tableNames, 'schema_version'].toReversed()) {
        await transaction.schema.dropTable(table).ifExists().cascade().execute();
      }
      await sql`drop function if exists erase_updates()`.execute(transaction);
    });
  }

  async function requireNone(db: Kysely<Tables>): Promise<void> {
    if (await holdsNotebooks(db)) throw taken(name);
  }

  return {
    name,
    read,
    // Several nodes may be at work, and nothing here could tell: the command's own words say so.
    readAlone: read,
    requireEmpty: () => open(requireNone),

    fill(schema, batches: () => AsyncIterable<Batch>) {
      return open(async (db) => {
        await requireNone(db);
        await dropNewerTables(db, schema);
        await prepareTables(db, postgres, schema);
        const loaded = await db.transaction().execute(async (transaction): Promise<Counts> => {
          await lockEmpty(transaction);
          const counts = await loadRows(transaction, batches());
          await proveLoaded(transaction, counts);
          return counts;
        });
        await bringUpToDate(db, postgres);
        return loaded;
      });
    },
  };
}

function describe(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}${pathname}`;
}
