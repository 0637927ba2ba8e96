/** Reads a backup file from beginning to end, and believes nothing that its sums do not confirm. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import {
  type End,
  FORMAT,
  FRAME_HEAD,
  frameKind,
  type Header,
  MAGIC,
  readFrameHead,
  unpackBatch,
  unpackFrame,
} from './backup-format.ts';
import { type Batch, type Counts, createTally, differences } from './batch.ts';
import { damaged, Unusable } from './unusable.ts';

export type Backup = {
  header: Header;
  /**
   * Once, from the first row to the end. @throws `Unusable` as soon as something is wrong: what came
   * before counts only when it has ended well.
   */
  batches(): AsyncGenerator<Batch, Counts>;
  close(): Promise<void>;
};

/** @param schema the newest that this server knows. @throws `Unusable`. */
export async function openBackup(file: string, schema: number): Promise<Backup> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new Unusable(`The backup ${file} cannot be read: is it there, and may you read it?`, {
      cause,
    });
  });
  try {
    const reader = createReader(handle, (await handle.stat()).size);
    const magic = await reader.take(MAGIC.length);
    if (!magic?.equals(MAGIC))
      throw new Unusable(`${file} is no backup of this server. Nothing was changed.`);
    const header = readHeader(await reader.frame(), schema);
    return { header, batches: () => readBatches(reader), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Reads all of it. @throws `Unusable` unless it is whole, and for this server. */
export async function checkBackup(file: string, schema: number): Promise<Header> {
  const backup = await openBackup(file, schema);
  try {
    for await (const _batch of backup.batches());
    return backup.header;
  } finally {
    await backup.close();
  }
}

async function* readBatches(reader: Reader): AsyncGenerator<Batch, Counts> {
  const tally = createTally();
  for (;;) {
    const before = reader.sha256();
    const { kind, plain } = await reader.frame();
    if (kind === frameKind.rows) {
      const batch = unpackBatch(plain);
      tally.add(batch);
      yield batch;
      continue;
    }
    if (kind !== frameKind.end) throw damaged('it holds a part that does not belong there');
    const { sha256, counts }: End = JSON.parse(plain.toString());
    if (sha256 !== before) throw damaged('a part of it is missing or in the wrong place');
    if (differences(counts, tally.counts()).length > 0) throw damaged('rows are missing');
    if ((await reader.take(1)) !== null) throw damaged('something follows its end');
    return counts;
  }
}

function readHeader({ kind, plain }: { kind: number; plain: Buffer }, schema: number): Header {
  if (kind !== frameKind.header) throw damaged('it does not begin with what a backup begins with');
  const header: Header = JSON.parse(plain.toString());
  if (header.format > FORMAT || header.schema > schema) {
    throw new Unusable(
      `The backup was made by a newer server (format ${header.format}, schema ${header.schema}; this server knows ${FORMAT} and ${schema}). ` +
        'Nothing was changed. Restore it with the newer server.',
    );
  }
  return header;
}

type Reader = ReturnType<typeof createReader>;

/** @param size of the file in bytes: nothing is allocated for what cannot be there. */
function createReader(handle: FileHandle, size: number) {
  const whole = createHash('sha256');
  let position = 0;

  /** @returns `null` at the end of the file. @throws `Unusable` when it ends within. */
  async function take(length: number): Promise<Buffer | null> {
    if (length > 0 && position === size) return null;
    if (position + length > size) throw damaged('it ends too early');
    const bytes = Buffer.alloc(length);
    for (let filled = 0; filled < length; ) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
      if (bytesRead === 0) throw damaged('it ends too early');
      filled += bytesRead;
    }
    position += length;
    whole.update(bytes);
    return bytes;
  }

  async function demand(length: number): Promise<Buffer> {
    const bytes = await take(length);
    if (bytes === null) throw damaged('it ends too early');
    return bytes;
  }

  return {
    take,
    /** Of everything read so far. */
    sha256: () => whole.copy().digest('hex'),
    async frame(): Promise<{ kind: number; plain: Buffer }> {
      const head = await demand(FRAME_HEAD);
      const { kind, stored } = readFrameHead(head);
      return { kind, plain: await unpackFrame(head, await demand(stored)) };
    },
  };
}
