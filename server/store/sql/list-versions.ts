/** A notebook's snapshots without their bytes, the newest first. */
import { type Kysely, sql } from 'kysely';
import type { Version } from '../store.ts';
import type { Tables } from './tables.ts';

export function listVersions(db: Kysely<Tables>, notebookId: string): Promise<Version[]> {
  return db
    .selectFrom('snapshot')
    .select(['up_to_seq as upTo', 'made_at as madeAt', sql<number>`length(bytes)`.as('size')])
    .where('notebook_id', '=', notebookId)
    .orderBy('up_to_seq', 'desc')
    .execute();
}
