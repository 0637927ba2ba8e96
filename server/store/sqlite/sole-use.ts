/**
 * Keeps a second server out of a data folder. Rooms live in memory, so two servers on one database
 * would each miss what the other one's members write. The claim is an exclusive lock on a file of
 * its own: the operating system drops it when a process is killed, and the database stays open to
 * backup tools.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export function claimFolder(folder: string): { release(): void } {
  const claim = new DatabaseSync(join(folder, 'in-use.lock'), { timeout: 0 });
  try {
    claim.exec('begin exclusive');
  } catch (cause) {
    claim.close();
    throw new Error(
      `Another server is already using the data folder ${folder}. Stop it, or set DATA_DIR to a folder of its own.`,
      { cause },
    );
  }
  return { release: () => claim.close() };
}
