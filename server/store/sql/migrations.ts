/**
 * The schema, step by step. A step that has been released is never edited: add the next one. Each
 * step and the note that it ran are one transaction, so a crash leaves the database before or
 * after a step, never inside. Nodes that start at once take turns at each step.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

type Step = (transaction: Transaction<Tables>, engine: Engine) => Promise<void>;

export const migrations: readonly Step[] = [createFirstTables, countAccessChanges, addJournal];

const TURN = 'between sessions: migrations';

/** Brings the database up to `steps`; run again, it changes nothing. */
export async function migrate(
  db: Kysely<Tables>,
  engine: Engine,
  steps = migrations,
): Promise<void> {
  const version = await inTurn(db, engine, async (transaction) => {
    const makeTable = sql`create table if not exists schema_version (version integer not null)`;
    await makeTable.execute(transaction);
    return await readVersion(transaction);
  });
  if (version > steps.length) {
    throw new Error(
      `The database was written by a newer server (its schema is ${version}, this server knows ${steps.length}). ` +
        'Nothing was changed. Start the newer server, or restore a backup made before it.',
    );
  }
  for (const [index, step] of steps.entries()) {
    await inTurn(db, engine, async (transaction) => {
      if ((await readVersion(transaction)) > index) return;
      await step(transaction, engine);
      await transaction.deleteFrom('schema_version').execute();
      await transaction
        .insertInto('schema_version')
        .values({ version: index + 1 })
        .execute();
    });
  }
}

function inTurn<Result>(
  db: Kysely<Tables>,
  engine: Engine,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await engine.takeTurn(transaction, TURN);
    return await work(transaction);
  });
}

async function readVersion(transaction: Transaction<Tables>): Promise<number> {
  const row = await transaction.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}

async function createFirstTables(transaction: Transaction<Tables>, engine: Engine): Promise<void> {
  const { id, whole, bytes } = engine.types;
  await sql`create table notebook (
    id ${id} primary key,
    created_at ${whole} not null,
    last_seq ${whole} not null default 0
  )`.execute(transaction);
  await sql`create table member (
    notebook_id ${id} not null references notebook (id) on delete cascade,
    id ${id} not null,
    role text not null check (role in ('owner', 'editor', 'viewer')),
    auth_hash text not null,
    sign_key text not null,
    box_key text not null,
    self_lockbox text not null,
    joined_at ${whole} not null,
    removed_at ${whole},
    primary key (notebook_id, id)
  )`.execute(transaction);
  await sql`create table device (
    notebook_id ${id} not null,
    id ${id} not null,
    member_id ${id} not null,
    token_hash text not null,
    created_at ${whole} not null,
    last_seen_at ${whole} not null,
    primary key (notebook_id, id),
    unique (notebook_id, token_hash),
    foreign key (notebook_id, member_id) references member (notebook_id, id) on delete cascade
  )`.execute(transaction);
  await sql`create table invitation (
    id ${id} primary key,
    notebook_id ${id} not null references notebook (id) on delete cascade,
    token_hash text not null,
    role text not null check (role in ('owner', 'editor', 'viewer')),
    created_by text not null,
    created_at ${whole} not null,
    expires_at ${whole} not null,
    box text,
    redeemed_by text
  )`.execute(transaction);
  await sql`create index invitation_of_notebook on invitation (notebook_id)`.execute(transaction);
  await sql`create table update_log (
    notebook_id ${id} not null ${engine.updateOfNotebook},
    seq ${whole} not null,
    bytes ${bytes} not null,
    primary key (notebook_id, seq)
  )`.execute(transaction);
  await sql`create table snapshot (
    notebook_id ${id} not null references notebook (id) on delete cascade,
    up_to_seq ${whole} not null,
    bytes ${bytes} not null,
    made_at ${whole} not null,
    primary key (notebook_id, up_to_seq)
  )`.execute(transaction);
  await engine.finishFirstTables(transaction);
}

async function countAccessChanges(
  transaction: Transaction<Tables>,
  { types: { whole } }: Engine,
): Promise<void> {
  await sql`alter table notebook add column access_changes ${whole} not null default 0`.execute(
    transaction,
  );
}

/** See `settle-journal.ts` and `packed-updates.ts`. */
async function addJournal(
  transaction: Transaction<Tables>,
  { types: { whole, bytes } }: Engine,
): Promise<void> {
  await sql`create table update_journal (
    id ${whole} primary key,
    bytes ${bytes} not null
  )`.execute(transaction);
  await sql`alter table update_log add column count ${whole} not null default 1`.execute(
    transaction,
  );
}
