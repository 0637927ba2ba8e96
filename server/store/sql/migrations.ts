/**
 * The schema, step by step. A step that has been released is never edited: add the next one. Each
 * step and the note that it ran are one transaction, so a crash leaves the database before or
 * after a step, never inside.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

type Step = (transaction: Transaction<Tables>) => Promise<void>;

export const migrations: readonly Step[] = [createFirstTables, countAccessChanges, addJournal];

/** Brings the database up to `steps`; run again, it changes nothing. */
export async function migrate(db: Kysely<Tables>, steps = migrations): Promise<void> {
  await sql`create table if not exists schema_version (version integer not null)`.execute(db);
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  const version = row?.version ?? 0;
  if (version > steps.length) {
    throw new Error(
      `The database was written by a newer server (its schema is ${version}, this server knows ${steps.length}). ` +
        'Nothing was changed. Start the newer server, or restore a backup made before it.',
    );
  }
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    await db.transaction().execute(async (transaction) => {
      await step(transaction);
      await transaction.deleteFrom('schema_version').execute();
      await transaction
        .insertInto('schema_version')
        .values({ version: index + 1 })
        .execute();
    });
  }
}

async function createFirstTables(transaction: Transaction<Tables>): Promise<void> {
  await sql`create table notebook (
    id text primary key,
    created_at integer not null,
    last_seq integer not null default 0
  )`.execute(transaction);
  await sql`create table member (
    notebook_id text not null references notebook (id) on delete cascade,
    id text not null,
    role text not null check (role in ('owner', 'editor', 'viewer')),
    auth_hash text not null,
    sign_key text not null,
    box_key text not null,
    self_lockbox text not null,
    joined_at integer not null,
    removed_at integer,
    primary key (notebook_id, id)
  )`.execute(transaction);
  await sql`create table device (
    notebook_id text not null,
    id text not null,
    member_id text not null,
    token_hash text not null,
    created_at integer not null,
    last_seen_at integer not null,
    primary key (notebook_id, id),
    unique (notebook_id, token_hash),
    foreign key (notebook_id, member_id) references member (notebook_id, id) on delete cascade
  )`.execute(transaction);
  await sql`create table invitation (
    id text primary key,
    notebook_id text not null references notebook (id) on delete cascade,
    token_hash text not null,
    role text not null check (role in ('owner', 'editor', 'viewer')),
    created_by text not null,
    created_at integer not null,
    expires_at integer not null,
    box text,
    redeemed_by text
  )`.execute(transaction);
  await sql`create index invitation_of_notebook on invitation (notebook_id)`.execute(transaction);
  await sql`create table update_log (
    notebook_id text not null references notebook (id) on delete cascade,
    seq integer not null,
    bytes blob not null,
    primary key (notebook_id, seq)
  )`.execute(transaction);
  await sql`create table snapshot (
    notebook_id text not null references notebook (id) on delete cascade,
    up_to_seq integer not null,
    bytes blob not null,
    made_at integer not null,
    primary key (notebook_id, up_to_seq)
  )`.execute(transaction);
}

async function countAccessChanges(transaction: Transaction<Tables>): Promise<void> {
  await sql`alter table notebook add column access_changes integer not null default 0`.execute(
    transaction,
  );
}

/** See `sqlite/journal.ts`. Nothing in it refers to a notebook, so that adding looks nothing up. */
async function addJournal(transaction: Transaction<Tables>): Promise<void> {
  await sql`create table update_journal (
    id integer primary key,
    notebook_id text not null,
    seq integer not null,
    bytes blob not null
  )`.execute(transaction);
}
