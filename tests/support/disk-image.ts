/** The files of a SQLite database as a disk would hold them after the power was cut. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';

/** The index of the log (`-shm`) lives in memory only, and is gone. */
export type DiskImage = { database: Buffer; log: Buffer };

/** What a disk writes whole, or not at all. */
const SECTOR = 512;
/** Of the log. */
const LOG_HEADER = 32;

/** To be called while nothing is being written: between two turns of the writing process. */
export function takeImage(folder: string): DiskImage {
  const read = (name: string) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  };
  return { database: read(DATABASE_FILE), log: read(`${DATABASE_FILE}-wal`) };
}

export function putImage({ database, log }: DiskImage, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, DATABASE_FILE), database);
  writeFileSync(join(folder, `${DATABASE_FILE}-wal`), log);
}

/**
 * A state between two that follow on one transaction. A disk may write what was not synced yet in any
 * order: first sectors of the log; and only when all of that is synced, sectors of the database.
 */
export function cutBetween(
  before: DiskImage,
  after: DiskImage,
  random: (below: number) => number,
): DiskImage {
  const movesToDatabase = !before.database.equals(after.database);
  if (movesToDatabase && random(2) === 0) {
    return { database: tear(before.database, after.database, random), log: after.log };
  }
  return { database: before.database, log: tearLog(before.log, after.log, random) };
}

/**
 * When SQLite begins its log anew, it syncs the header before it writes over the old frames
 * (https://sqlite.org/src/info/ff5be73dee): old frames behind an old header would be believed.
 */
function tearLog(before: Buffer, after: Buffer, random: (below: number) => number): Buffer {
  const header = after.subarray(0, LOG_HEADER);
  const isNew = !header.equals(before.subarray(0, LOG_HEADER));
  if (isNew && random(4) === 0) return before;
  const torn = tear(before, after, random);
  if (isNew) header.copy(torn);
  return torn;
}

function tear(before: Buffer, after: Buffer, random: (below: number) => number): Buffer {
  const longer = Math.max(before.length, after.length);
  const shorter = Math.min(before.length, after.length);
  const torn = Buffer.alloc(shorter + random(longer - shorter + 1));
  before.copy(torn);
  // Sometimes nearly all, sometimes nearly nothing has arrived.
  const arrived = random(101);
  for (let at = 0; at < torn.length; at += SECTOR) {
    if (random(100) < arrived) after.copy(torn, at, at, at + SECTOR);
  }
  return torn;
}
