/**
 * Several updates of one notebook in one row of `update_log`: its `seq` is the last one's place,
 * its `count` how many there are, and its bytes are each update behind its length. With a count of
 * one they are the update itself.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { PlacedUpdate } from '../../bus/bus.ts';

export type PackedRow = { seq: number; count: number; bytes: Uint8Array };

/** Bytes of a row from which on the next one begins. */
const ENOUGH = 256 * 1024;

/** @param lastSeq the place of the last of them; they follow each other without a gap. */
export function packUpdates(updates: readonly Uint8Array[], lastSeq: number): PackedRow[] {
  const rows: PackedRow[] = [];
  let seq = lastSeq - updates.length;
  for (const group of groupBySize(updates)) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    seq += group.length;
    const bytes = others.length === 0 ? first : encodeAll(group);
    rows.push({ seq, count: group.length, bytes });
  }
  return rows;
}

/** @throws when the row is damaged. */
export function unpackUpdates({ seq, count, bytes }: PackedRow): PlacedUpdate[] {
  if (count === 1) return [{ seq, bytes }];
  const decoder = decoding.createDecoder(bytes);
  const first = seq - count + 1;
  const updates = Array.from({ length: count }, (_, index) => {
    return { seq: first + index, bytes: decoding.readVarUint8Array(decoder) };
  });
  if (decoding.hasContent(decoder)) throw new Error('bytes after the last update of a row');
  return updates;
}

function encodeAll(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const update of updates) encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

function* groupBySize(updates: readonly Uint8Array[]): Generator<Uint8Array[]> {
  let group: Uint8Array[] = [];
  let size = 0;
  for (const update of updates) {
    group.push(update);
    size += update.length;
    if (size < ENOUGH) continue;
    yield group;
    group = [];
    size = 0;
  }
  yield group;
}
