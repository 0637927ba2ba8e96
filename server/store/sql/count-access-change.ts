/** Notes that what somebody may do in a notebook is not what it was: every node looks for this. */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export async function countAccessChange(db: Kysely<Tables>, notebookId: string): Promise<void> {
  await db
    .updateTable('notebook')
    .set((set) => ({ access_changes: set('access_changes', '+', 1) }))
    .where('id', '=', notebookId)
    .execute();
}
