/** SQLite's ways. It has one writer, so a transaction's turn is the only one. */
import { sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';

export const sqlite: Engine = {
  types: { id: sql`text`, whole: sql`integer`, bytes: sql`blob` },
  updateOfNotebook: sql`references notebook (id) on delete cascade`,
  finishFirstTables: async () => {},
  isAmong: (ids) => sql`id in (select value from json_each(${JSON.stringify(ids)}))`,
  takeTurn: async () => {},
};
