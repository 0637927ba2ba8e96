/**
 * The form of a backup file, the same for every engine.
 *
 *     magic (8 bytes), then frames: kind (1), stored length (4, big-endian), plain length (4),
 *     SHA-256 (32) of those nine bytes and what is stored, then what is stored (deflate).
 *
 * First one header frame, then frames of rows, then one end frame, and nothing after it. The end
 * holds the SHA-256 of every byte before it, and the counts: a frame that is lost, doubled or moved is
 * noticed, not only one that is damaged.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, deflate, inflate } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Batch, Counts, Value } from './batch.ts';
import { isKeptTable } from './kept-tables.ts';
import { damaged } from './unusable.ts';

/** Not text, and changed by whatever would convert line ends on the way. */
export const MAGIC = Buffer.from('\x89BSB\r\n\x1a\n', 'latin1');
/** Raised when an older program would misread the file. */
export const FORMAT = 1;

export const frameKind = { header: 1, rows: 2, end: 3 } as const;
export type FrameKind = (typeof frameKind)[keyof typeof frameKind];

/** `schema`: how far the migrations had come. `madeAt`: Unix milliseconds. */
export type Header = { format: number; schema: number; madeAt: number };
export type End = { sha256: string; counts: Counts };

export const FRAME_HEAD = 1 + 4 + 4 + 32;
const HASHED_HEAD = 1 + 4 + 4;
/** Bytes of one frame, before they are allocated: a row is at most a notebook's snapshot. */
const MAX_FRAME = 128 * 1024 * 1024;

export type FrameHead = { kind: number; stored: number; plain: number; sha256: Buffer };

const compress = promisify(deflate);
const decompress = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate);

export async function packFrame(kind: FrameKind, plain: Uint8Array): Promise<Buffer[]> {
  // What is sealed does not get smaller: the quickest level finds what does.
  const stored = await compress(plain, { level: constants.Z_BEST_SPEED });
  const head = Buffer.alloc(FRAME_HEAD);
  head.writeUInt8(kind, 0);
  head.writeUInt32BE(stored.length, 1);
  head.writeUInt32BE(plain.length, 5);
  hashFrame(head, stored).copy(head, HASHED_HEAD);
  return [head, stored];
}

/** @throws `Unusable` when it promises more than a frame may hold. */
export function readFrameHead(head: Buffer): FrameHead {
  const [stored, plain] = [head.readUInt32BE(1), head.readUInt32BE(5)];
  if (stored > MAX_FRAME || plain > MAX_FRAME) throw damaged('a length in it cannot be');
  return { kind: head.readUInt8(0), stored, plain, sha256: head.subarray(HASHED_HEAD) };
}

/** @throws `Unusable` when a bit of the frame is not what was written. */
export async function unpackFrame(head: Buffer, stored: Buffer): Promise<Buffer> {
  const { plain, sha256 } = readFrameHead(head);
  if (!hashFrame(head, stored).equals(sha256))
    throw damaged('a part of it is not what was written');
  return decompress(stored, { maxOutputLength: plain });
}

function hashFrame(head: Buffer, stored: Buffer): Buffer {
  return createHash('sha256').update(head.subarray(0, HASHED_HEAD)).update(stored).digest();
}

export const packJson = (value: Header | End): Uint8Array => Buffer.from(JSON.stringify(value));

export function packBatch({ table, columns, rows }: Batch): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, table);
  encoding.writeAny(encoder, [...columns]);
  encoding.writeVarUint(encoder, rows.length);
  for (const row of rows) encoding.writeAny(encoder, [...row]);
  return encoding.toUint8Array(encoder);
}

/** @throws `Unusable` when it is not a batch of a table that this server knows. */
export function unpackBatch(plain: Uint8Array): Batch {
  const decoder = decoding.createDecoder(plain);
  const table = decoding.readVarString(decoder);
  const columns: unknown = decoding.readAny(decoder);
  if (!isKeptTable(table) || !isColumns(columns)) throw damaged('it names an unknown table');
  const count = decoding.readVarUint(decoder);
  const rows: Value[][] = [];
  for (let index = 0; index < count; index += 1) {
    const row: unknown = decoding.readAny(decoder);
    if (!isRow(row, columns.length)) throw damaged('a row in it has not the form of its table');
    rows.push(row);
  }
  return { table, columns, rows };
}

function isColumns(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => /^[a-z_]+$/.test(String(name)));
}

function isRow(value: unknown, length: number): value is Value[] {
  return Array.isArray(value) && value.length === length && value.every(isValue);
}

function isValue(value: unknown): value is Value {
  return (
    value === null ||
    typeof value === 'number' ||
    typeof value === 'string' ||
    value instanceof Uint8Array
  );
}
