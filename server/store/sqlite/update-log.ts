/** The notebooks' bytes in SQL: appended by the batch, read whole, replaced by a snapshot. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Append, Store } from '../store.ts';
import type { Tables } from './tables.ts';

/** Rows of one INSERT. Well under SQLite's 32,766 parameters, and few distinct statements. */
const ROWS_PER_INSERT = 100;

export function createUpdateLog(
  db: Kysely<Tables>,
): Pick<Store, 'append' | 'readLog' | 'replaceLog' | 'listVersions'> {
  return {
    append: (appends) => db.transaction().execute((transaction) => appendAll(transaction, appends)),

    readLog: (notebookId) =>
      // One transaction: a snapshot made between the two reads would hide what it replaced.
      db.transaction().execute(async (transaction) => {
        const snapshot = await transaction
          .selectFrom('snapshot')
          .select(['up_to_seq as upTo', 'bytes', 'made_at as madeAt'])
          .where('notebook_id', '=', notebookId)
          .orderBy('up_to_seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        const updates = await transaction
          .selectFrom('update_log')
          .select(['seq', 'bytes'])
          .where('notebook_id', '=', notebookId)
          .where('seq', '>', snapshot?.upTo ?? 0)
          .orderBy('seq')
          .execute();
        return { snapshot: snapshot ?? null, updates };
      }),

    replaceLog: (notebookId, snapshot, forget) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('snapshot')
          .values({
            notebook_id: notebookId,
            up_to_seq: snapshot.upTo,
            bytes: snapshot.bytes,
            made_at: snapshot.madeAt,
          })
          .onConflict((conflict) =>
            conflict
              .columns(['notebook_id', 'up_to_seq'])
              .doUpdateSet({ bytes: snapshot.bytes, made_at: snapshot.madeAt }),
          )
          .execute();
        await transaction
          .deleteFrom('update_log')
          .where('notebook_id', '=', notebookId)
          .where('seq', '<=', snapshot.upTo)
          .execute();
        if (forget.length === 0) return;
        await transaction
          .deleteFrom('snapshot')
          .where('notebook_id', '=', notebookId)
          .where('up_to_seq', 'in', [...forget])
          .execute();
      }),

    async listVersions(notebookId) {
      return await db
        .selectFrom('snapshot')
        .select(['up_to_seq as upTo', 'made_at as madeAt', sql<number>`length(bytes)`.as('size')])
        .where('notebook_id', '=', notebookId)
        .orderBy('up_to_seq', 'desc')
        .execute();
    },
  };
}

async function appendAll(
  transaction: Transaction<Tables>,
  appends: readonly Append[],
): Promise<(number | null)[]> {
  const next = await reserve(transaction, appends);
  const rows: Tables['update_log'][] = [];
  const places = appends.map(({ notebookId, bytes }) => {
    const seq = next.get(notebookId);
    if (seq === undefined) return null;
    next.set(notebookId, seq + 1);
    rows.push({ notebook_id: notebookId, seq, bytes });
    return seq;
  });
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const chunk = rows.slice(from, from + ROWS_PER_INSERT);
    await transaction.insertInto('update_log').values(chunk).execute();
  }
  return places;
}

/** Moves each notebook's counter on by its share. @returns the first free place of each. */
async function reserve(
  transaction: Transaction<Tables>,
  appends: readonly Append[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { notebookId } of appends) {
    counts.set(notebookId, (counts.get(notebookId) ?? 0) + 1);
  }
  const first = new Map<string, number>();
  for (const [notebookId, count] of counts) {
    const row = await transaction
      .updateTable('notebook')
      .set((column) => ({ last_seq: column('last_seq', '+', count) }))
      .where('id', '=', notebookId)
      .returning('last_seq')
      .executeTakeFirst();
    if (row !== undefined) first.set(notebookId, row.last_seq - count + 1);
  }
  return first;
}
