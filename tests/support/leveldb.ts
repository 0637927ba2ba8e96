/**
 * The bytes that a LevelDB folder holds, as whoever copies it could read them: tables with their
 * blocks decompressed, logs with their records put together again. A plain search of the files
 * would miss words that Snappy compressed or that a block border cuts in two.
 * Formats: github.com/google/leveldb doc/table_format.md, doc/log_format.md; google/snappy
 * format_description.txt.
 */

const FOOTER = 48;
const TRAILER = 5;
const SNAPPY = 1;
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

/** @returns the decompressed blocks of a table (`.ldb`); `[]` for what is no table. */
export function tableBlocks(file: Buffer): Buffer[] {
  if (file.length < FOOTER) return [];
  const footer = file.subarray(-FOOTER);
  const [, afterMeta] = handleAt(footer, 0);
  const [index] = handleAt(footer, afterMeta);
  const indexBlock = blockAt(file, index);
  if (indexBlock === null) return [];
  const blocks = entryValues(indexBlock).flatMap(
    (value) => blockAt(file, handleAt(value, 0)[0]) ?? [],
  );
  return [indexBlock, ...blocks];
}

/** @returns the records of a log (`.log`, `MANIFEST`), those of several fragments joined. */
export function logRecords(file: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let fragments: Buffer[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    for (let at = block; at + LOG_HEADER <= end; ) {
      const length = file.readUInt16LE(at + 4);
      const type = file[at + 6] ?? 0;
      if (type === 0) break;
      fragments.push(file.subarray(at + LOG_HEADER, at + LOG_HEADER + length));
      // 1 is a whole record, 4 the last fragment of one.
      if (type === 1 || type === 4) {
        records.push(Buffer.concat(fragments));
        fragments = [];
      }
      at += LOG_HEADER + length;
    }
  }
  return [...records, Buffer.concat(fragments)];
}

type Handle = { offset: number; size: number };

function handleAt(bytes: Buffer, at: number): [Handle, next: number] {
  const [offset, afterOffset] = varint(bytes, at);
  const [size, next] = varint(bytes, afterOffset);
  return [{ offset, size }, next];
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer | null {
  if (offset + size + TRAILER > file.length) return null;
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unsnap(block) : block;
}

/** A block is entries of shared length, own length, value length, key, value; then restart points. */
function entryValues(block: Buffer): Buffer[] {
  const end = block.length - 4 * (block.readUInt32LE(block.length - 4) + 1);
  const values: Buffer[] = [];
  for (let at = 0; at < end; ) {
    const [, afterShared] = varint(block, at);
    const [ownKey, afterOwn] = varint(block, afterShared);
    const [valueLength, afterValue] = varint(block, afterOwn);
    const value = afterValue + ownKey;
    values.push(block.subarray(value, value + valueLength));
    at = value + valueLength;
  }
  return values;
}

export function unsnap(compressed: Buffer): Buffer {
  const [length, start] = varint(compressed, 0);
  const out = Buffer.alloc(length);
  let to = 0;
  for (let at = start; at < compressed.length; ) {
    const tag = compressed[at++] ?? 0;
    if ((tag & 3) === 0) {
      let size = tag >> 2;
      if (size >= 60) {
        const bytes = size - 59;
        size = compressed.readUIntLE(at, bytes);
        at += bytes;
      }
      to += compressed.copy(out, to, at, at + size + 1);
      at += size + 1;
      continue;
    }
    const [size, offset, next] = copyAt(compressed, at, tag);
    at = next;
    // Byte by byte: a copy may overlap what it writes.
    for (let i = 0; i < size; i++, to++) out[to] = out[to - offset] ?? 0;
  }
  return out;
}

function copyAt(
  bytes: Buffer,
  at: number,
  tag: number,
): [size: number, offset: number, next: number] {
  if ((tag & 3) === 1) return [((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | (bytes[at] ?? 0), at + 1];
  const size = (tag >> 2) + 1;
  return (tag & 3) === 2
    ? [size, bytes.readUInt16LE(at), at + 2]
    : [size, bytes.readUInt32LE(at), at + 4];
}

function varint(bytes: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  for (let at = start, scale = 1; at < bytes.length; at++, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at + 1];
  }
  return [value, bytes.length];
}
