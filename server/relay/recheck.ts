/** Asks anew what those who are connected may do, when somebody's access is not what it was. */
import { readmit } from '../access/admit.ts';
import { Refusal } from '../access/refusal.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Connection } from './connection.ts';
import type { Room } from './room.ts';

type Parts = { store: Pick<Store, 'records' | 'readHeads'>; log: Log };

/**
 * Resolves when every connection has the role it should have, or is being closed.
 *
 * @param listNow whoever is in when it is called; who is being let in just then is asked again.
 */
export async function recheck(
  { store, log }: Parts,
  room: Room | null,
  notebookId: string,
  listNow: () => readonly Connection[],
): Promise<void> {
  try {
    // Before the list and the rows: what changes in between is found at the next look.
    const [head] = await store.readHeads([notebookId]);
    await Promise.all(listNow().map((connection) => recheckOne(store, connection)));
    if (room !== null) room.accessChanges = head?.accessChanges ?? 0;
  } catch (error) {
    // Whoever cannot be checked has to come again.
    log.error({ notebookId, err: error }, 'access could not be checked');
    for (const connection of listNow()) connection.close('unavailable');
  }
}

async function recheckOne({ records }: Pick<Store, 'records'>, connection: Connection) {
  try {
    const { role } = await readmit(records, connection.pass);
    connection.changeRole(role);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    connection.close(error.reason);
  }
}
