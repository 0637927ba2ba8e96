/**
 * The notebooks' bytes in SQL: read whole, replaced by a snapshot. Each engine appends in its own
 * quickest way.
 */
import { type Kysely, sql } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from './tables.ts';

export function createUpdateLog(
  db: Kysely<Tables>,
): Pick<Store, 'readLog' | 'readHeads' | 'replaceLog' | 'listVersions'> {
  return {
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
