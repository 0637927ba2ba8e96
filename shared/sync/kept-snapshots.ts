/**
 * The last three sealed snapshots of a notebook, apart from the outer document: what remains if
 * somebody's faulty program, or a server, makes everybody's copy forget.
 */
import { openDB } from 'idb';

const STORE = 'snapshots';
const KEPT = 3;

export function keptSnapshotsName(notebookId: string): string {
  return `between-sessions/snapshots/${notebookId}`;
}

function open(notebookId: string) {
  return openDB(keptSnapshotsName(notebookId), 1, {
    upgrade: (database) => void database.createObjectStore(STORE, { autoIncrement: true }),
  });
}

/** Never rejects: where storage is refused, the local copy has said so already. */
export async function keepSnapshot(notebookId: string, sealed: Uint8Array): Promise<void> {
  try {
    const database = await open(notebookId);
    const transaction = database.transaction(STORE, 'readwrite');
    await transaction.store.add(sealed);
    const keys = await transaction.store.getAllKeys();
    for (const key of keys.slice(0, -KEPT)) await transaction.store.delete(key);
    await transaction.done;
    database.close();
  } catch {
    // A spare copy that cannot be kept is no reason to disturb the one that can.
  }
}

/** Oldest first. */
export async function readSnapshots(notebookId: string): Promise<Uint8Array[]> {
  const database = await open(notebookId);
  const all: Uint8Array[] = await database.getAll(STORE);
  database.close();
  return all;
}
