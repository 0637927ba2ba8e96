/**
 * The hot path of the whole server: one transaction for a batch of updates, by prepared statements
 * and in one turn, without what Kysely does for every query. It takes its turn with Kysely for the
 * single connection, or it would write into a transaction that somebody else has open.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { Append, Store } from '../store.ts';

/** @param connection the one that `db` runs on, with its tables made. */
export function createAppend(db: Kysely<Tables>, connection: DatabaseSync): Store['append'] {
  const countOn = connection.prepare(
    'update notebook set last_seq = last_seq + ? where id = ? returning last_seq',
  );
  const insert = connection.prepare(
    'insert into update_log (notebook_id, seq, bytes) values (?, ?, ?)',
  );

  function appendAll(appends: readonly Append[]): (number | null)[] {
    const free = new Map<string, number>();
    for (const [notebookId, count] of countByNotebook(appends)) {
      const row = countOn.get(count, notebookId);
      if (row !== undefined) free.set(notebookId, Number(row.last_seq) - count + 1);
    }
    return appends.map(({ notebookId, bytes }) => {
      const seq = free.get(notebookId);
      if (seq === undefined) return null;
      insert.run(notebookId, seq, bytes);
      free.set(notebookId, seq + 1);
      return seq;
    });
  }

  function appendWhole(appends: readonly Append[]): (number | null)[] {
    connection.exec('begin immediate');
    try {
      const places = appendAll(appends);
      connection.exec('commit');
      return places;
    } catch (error) {
      // Of a full disk SQLite may have taken it back already.
      if (connection.isTransaction) connection.exec('rollback');
      throw error;
    }
  }

  return (appends) => db.connection().execute(async () => appendWhole(appends));
}

function countByNotebook(appends: readonly Append[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { notebookId } of appends) counts.set(notebookId, (counts.get(notebookId) ?? 0) + 1);
  return counts;
}
