/**
 * The notebooks' bytes in SQL: read whole, replaced by a snapshot. Each engine appends in its own
 * quickest way.
 */
import { type Kysely, sql } from 'kysely';
import type { Store, StoredLog } from '../store.ts';
import type { Engine } from './engine.ts';
import { listVersions } from './list-versions.ts';
import { unpackUpdates } from './packed-updates.ts';
import type { Tables } from './tables.ts';

export function createUpdateLog(
  db: Kysely<Tables>,
  engine: Engine,
): Pick<Store, 'readLog' | 'readHeads' | 'replaceLog' | 'listVersions'> {
  return {
    async readLog(notebookId, after = 0) {
      // One statement: a snapshot made between two would hide what it replaced.
      const rows = await db
        .with('newest', (query) =>
          query
            .selectFrom('snapshot')
            .select([
              'up_to_seq as seq',
              sql<number>`1`.as('count'),
              'bytes',
              sql<number | null>`made_at`.as('madeAt'),
            ])
            .where('notebook_id', '=', notebookId)
            .where('up_to_seq', '>', after)
            .orderBy('up_to_seq', 'desc')
            .limit(1),
        )
        .selectFrom('newest')
        .select(['seq', 'count', 'bytes', 'madeAt'])
        .unionAll((query) =>
          query
            .selectFrom('update_log')
            .select(['seq', 'count', 'bytes', sql<number | null>`null`.as('madeAt')])
            .where('notebook_id', '=', notebookId)
            .where('seq', '>', ({ fn, selectFrom, val }) =>
              fn.coalesce(selectFrom('newest').select('seq'), val(after)),
            ),
        )
        .execute();
      const log: StoredLog = { snapshot: null, updates: [] };
      for (const { seq, count, bytes, madeAt } of rows) {
        if (madeAt !== null) log.snapshot = { upTo: seq, bytes, madeAt };
        else for (const update of unpackUpdates({ seq, count, bytes })) log.updates.push(update);
      }
      const from = log.snapshot?.upTo ?? after;
      log.updates = log.updates.filter(({ seq }) => seq > from);
      // They come in order nearly always; to have the database sort them would cost it their bytes.
      log.updates.sort((one, other) => one.seq - other.seq);
      return log;
    },

    async readHeads(notebookIds) {
      return await db
        .selectFrom('notebook')
        .select(['id as notebookId', 'last_seq as lastSeq', 'access_changes as accessChanges'])
        .where(engine.isAmong(notebookIds))
        .execute();
    },

    replaceLog: (notebookId, snapshot, forget) =>
      db.transaction().execute(async (transaction) => {
        await engine.takeTurn(transaction, notebookId);
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

    listVersions: (notebookId) => listVersions(db, notebookId),
  };
}
