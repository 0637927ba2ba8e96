/**
 * The tables of a store in an order in which they can be filled: what others refer to comes first.
 * A table that is missing here would be missing in every backup; `kept-tables.test.ts` compares this list
 * with what the migrations make.
 */
import type { Tables } from '../store/sql/tables.ts';

export type KeptTable = Exclude<keyof Tables, 'schema_version'>;

/** The columns of each primary key; of the tables that hold bytes also where. */
export const keptTables: Readonly<Record<KeptTable, { key: readonly string[]; bytes?: string }>> = {
  notebook: { key: ['id'] },
  member: { key: ['notebook_id', 'id'] },
  device: { key: ['notebook_id', 'id'] },
  invitation: { key: ['id'] },
  update_log: { key: ['notebook_id', 'seq'], bytes: 'bytes' },
  update_journal: { key: ['id'], bytes: 'bytes' },
  snapshot: { key: ['notebook_id', 'up_to_seq'], bytes: 'bytes' },
};

export const tableNames = Object.keys(keptTables) as readonly KeptTable[];

export function isKeptTable(name: string): name is KeptTable {
  return Object.hasOwn(keptTables, name);
}
