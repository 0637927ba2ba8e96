/** The notebooks' bytes in SQL: appended by the batch, read whole, replaced by a snapshot. */
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { Append, Store } from '../store.ts';
import type { Tables } from './tables.ts';

export function createUpdateLog(
  db: Kysely<Tables>,
): Pick<Store, 'append' | 'readLog' | 'readHeads' | 'replaceLog' | 'listVersions'> {
  return {
    append: (appends) => db.transaction().execute((transaction) => appendAll(transaction, appends)),

    readLog: (notebookId, after = 0) =>
      // One transaction: a snapshot made between the two reads would hide what it replaced.
      db.transaction().execute(async (transaction) => {
        const snapshot = await transaction
          .selectFrom('snapshot')
          .select(['up_to_seq as upTo', 'bytes', 'made_at as madeAt'])
          .where('notebook_id', '=', notebookId)
          .where('up_to_seq', '>', after)
          .orderBy('up_to_seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        const updates = await transaction
          .selectFrom('update_log')
          .select(['seq', 'bytes'])
          .where('notebook_id', '=', notebookId)
          .where('seq', '>', snapshot?.upTo ?? after)
          .orderBy('seq')
          .execute();
        return { snapshot: snapshot ?? null, updates };
      }),

    async readHeads(notebookIds) {
      return await db
        .selectFrom('notebook')
        .select(['id as notebookId', 'last_seq as lastSeq', 'access_changes as accessChanges'])
        .where('id', 'in', [...notebookIds])
        .execute();
    },

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

/** Compiled by hand: building these two for every update would cost twice what SQLite takes. */
const countOn = 'update notebook set last_seq = last_seq + 1 where id = ? returning last_seq';
const insertUpdate = 'insert into update_log (notebook_id, seq, bytes) values (?, ?, ?)';

async function appendAll(
  transaction: Transaction<Tables>,
  appends: readonly Append[],
): Promise<(number | null)[]> {
  const places: (number | null)[] = [];
  for (const { notebookId, bytes } of appends) {
    const counted = await transaction.executeQuery<{ last_seq: number }>(
      CompiledQuery.raw(countOn, [notebookId]),
    );
    const seq = counted.rows[0]?.last_seq ?? null;
    if (seq !== null) {
      await transaction.executeQuery(CompiledQuery.raw(insertUpdate, [notebookId, seq, bytes]));
    }
    places.push(seq);
  }
  return places;
}
