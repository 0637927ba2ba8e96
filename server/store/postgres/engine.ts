/** PostgreSQL's ways. */
import { sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';

export const postgres: Engine = {
  types: {
    // By bytes, as SQLite compares: quicker than by a language's alphabet, and every node sorts
    // the same, whatever the database's own language is.
    id: sql`text collate "C"`,
    whole: sql`bigint`,
    bytes: sql`bytea`,
  },
  // A foreign key would ask for the notebook again at every update, for two thirds more of the cost
  // of an append, which has counted on in the notebook's row and so holds it. A trigger erases.
  updateOfNotebook: sql``,

  async finishFirstTables(transaction) {
    await sql`create function erase_updates() returns trigger language plpgsql as $$
      begin
        delete from update_log where notebook_id = old.id;
        return null;
      end
    $$`.execute(transaction);
    await sql`create trigger erase_updates after delete on notebook
      for each row execute function erase_updates()`.execute(transaction);
    // Sealed bytes do not compress: PostgreSQL shall not try.
    await sql`alter table update_log alter column bytes set storage external`.execute(transaction);
    await sql`alter table snapshot alter column bytes set storage external`.execute(transaction);
  },

  isAmong: (ids) => sql`id = any(${[...ids]}::text[])`,

  async takeTurn(transaction, name) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
  },
};
