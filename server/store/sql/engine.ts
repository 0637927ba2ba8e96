/** Where SQLite and PostgreSQL differ; all else is written once, for both. */
import type { RawBuilder, SqlBool, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Engine = {
  /** How the schema calls its types. `whole` holds milliseconds since 1970. */
  types: { id: RawBuilder<unknown>; whole: RawBuilder<unknown>; bytes: RawBuilder<unknown> };
  /** What keeps an update's notebook there, and erases the update with it. */
  updateOfNotebook: RawBuilder<unknown>;
  /** What the first tables need beyond what both understand. */
  finishFirstTables(transaction: Transaction<Tables>): Promise<void>;
  /** That a notebook's `id` is among these, in one parameter: nodes ask for thousands. */
  isAmong(ids: readonly string[]): RawBuilder<SqlBool>;
  /** Until the transaction ends, nobody on any node goes on with the same `name`. */
  takeTurn(transaction: Transaction<Tables>, name: string): Promise<void>;
};
