/** The store in PostgreSQL: what several nodes share. */
import { Kysely, PostgresDialect } from 'kysely';
import { migrate } from '../sql/migrations.ts';
import { createRecords } from '../sql/records.ts';
import type { Tables } from '../sql/tables.ts';
import { createUpdateLog } from '../sql/update-log.ts';
import type { Store } from '../store.ts';
import { createAppend } from './append.ts';
import { postgres } from './engine.ts';
import { forKysely, openPool, PATIENCE, reach } from './open-pool.ts';
import { createTurns } from './turns.ts';

/** Connections of one node. Appends have their own: they never wait for a slow read. */
const CONNECTIONS = { records: 10, appends: 2 };
/**
 * Milliseconds. An append travels to PostgreSQL and back and then, over Redis, to the other nodes: it
 * costs as much as ten updates, and every node makes its own.
 */
const APPEND_EVERY = 40;
/** Milliseconds. */
const CHECK_WITHIN = 2_000;

/** `db`: for what keeps the store itself (`server/keeping`). */
export type PostgresStore = Store & { readonly db: Kysely<Tables> };

/**
 * @param url `postgres://name:password@host:5432/database`
 * @throws when PostgreSQL cannot be reached, or the database is newer than this server.
 */
export async function openPostgresStore(url: string): Promise<PostgresStore> {
  await bringUpToDate(url);
  const pool = openPool(url, { ...PATIENCE, max: CONNECTIONS.records });
  const appends = openPool(url, { ...PATIENCE, max: CONNECTIONS.appends });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: forKysely(pool) }) });
  const inTurn = createTurns();
  return {
    db,
    records: createRecords(db),
    transaction: (notebookId, work) =>
      inTurn(notebookId, () =>
        db.transaction().execute(async (transaction) => {
          await postgres.takeTurn(transaction, notebookId);
          return await work(createRecords(transaction));
        }),
      ),
    append: createAppend(appends),
    appendEvery: APPEND_EVERY,
    ...createUpdateLog(db, postgres),
    async check() {
      // Beside the appends: while all devices come back at once, reads wait in line, and nothing is
      // wrong with PostgreSQL.
      await inTime(appends.query('select version from schema_version'));
    },
    async close() {
      await Promise.all([pool.end(), appends.end()]);
    },
  };
}

async function inTime(answer: Promise<unknown>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`PostgreSQL has not answered for ${CHECK_WITHIN} ms`)),
    CHECK_WITHIN,
  );
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A step may take long, and another node may be at it: no statement is given up on. */
async function bringUpToDate(url: string): Promise<void> {
  const pool = openPool(url, { max: 1 });
  try {
    await reach(pool);
    const dialect = new PostgresDialect({ pool: forKysely(pool) });
    await migrate(new Kysely<Tables>({ dialect }), postgres);
  } finally {
    await pool.end();
  }
}
