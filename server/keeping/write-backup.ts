/**
 * Writes a backup file. Until it is whole and on the disk it has another name: what is called as
 * asked is always a whole backup.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  FORMAT,
  type FrameKind,
  frameKind,
  MAGIC,
  packBatch,
  packFrame,
  packJson,
} from './backup-format.ts';
import { type Counts, createTally } from './batch.ts';
import type { Reading } from './read-rows.ts';
import { syncFolder } from './sync-folder.ts';
import { Unusable } from './unusable.ts';

/**
 * @param file replaced when it is an earlier backup.
 * @throws `Unusable` when `file` is there and is something else.
 */
export async function writeBackup(reading: Reading, file: string): Promise<Counts> {
  await refuseForeignFile(file);
  const partial = `${file}.${process.pid}.partial`;
  const handle = await open(partial, 'wx', 0o600);
  try {
    const counts = await writeAll(handle, reading);
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    await syncFolder(dirname(file));
    return counts;
  } catch (error) {
    await handle.close();
    await rm(partial, { force: true });
    throw error;
  }
}

async function writeAll(handle: FileHandle, { schema, batches }: Reading): Promise<Counts> {
  const whole = createHash('sha256');
  const tally = createTally();

  async function write(pieces: readonly Buffer[]): Promise<void> {
    for (const piece of pieces) {
      whole.update(piece);
      // Unlike `write`, it goes on until all of it is written.
      await handle.appendFile(piece);
    }
  }
  const frame = async (kind: FrameKind, plain: Uint8Array) => write(await packFrame(kind, plain));

  await write([MAGIC]);
  await frame(frameKind.header, packJson({ format: FORMAT, schema, madeAt: Date.now() }));
  for await (const batch of batches()) {
    tally.add(batch);
    await frame(frameKind.rows, packBatch(batch));
  }
  const counts = tally.counts();
  await frame(frameKind.end, packJson({ sha256: whole.copy().digest('hex'), counts }));
  return counts;
}

/** Somebody may have typed the name of the database. */
async function refuseForeignFile(file: string): Promise<void> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), { position: 0 });
    if (bytesRead === MAGIC.length && buffer.equals(MAGIC)) return;
    throw new Unusable(
      `${file} is there already and is no backup: it was left as it is. Choose another name.`,
    );
  } finally {
    await handle.close();
  }
}
