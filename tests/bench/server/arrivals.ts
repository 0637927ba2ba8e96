/** Reads which characters a message brings: at next to no cost for what `typing.ts` writes. */
import * as Y from 'yjs';
import { readFrame } from '#shared/sync/frames.ts';
import { typingUpdate } from './typing.ts';

/** Characters of one writer: `from` is in, `to` is out. */
export type Arrived = (writer: number, from: number, to: number) => void;

/** Bytes of a typing update beside its two clocks. */
const TYPING = typingUpdate(0x8000_0000, 5).length - 2;
const clockBytes = (clock: number) =>
  clock < 1 << 7 ? 1 : clock < 1 << 14 ? 2 : clock < 1 << 21 ? 3 : 4;

export function readArrivals(buffer: Buffer, from: number, to: number, arrived: Arrived): void {
  if (buffer[from] !== 0 || buffer[from + 1] === 0) return;
  // Sync, update, its length in one byte, one writer, one struct.
  const isShort = buffer[from + 1] === 2 && (buffer[from + 2] ?? 0) === to - from - 3;
  if (isShort && buffer[from + 3] === 1 && buffer[from + 4] === 1) {
    at = from + 5;
    const writer = readNumber(buffer);
    const clock = readNumber(buffer);
    if (clock > 0 && to - from - 3 === TYPING + clockBytes(clock) + clockBytes(clock - 1)) {
      arrived(writer, clock, clock + 1);
      return;
    }
  }
  readAny(buffer.subarray(from, to), arrived);
}

/** The first character, several at once, or an answer to the greeting. */
function readAny(message: Buffer, arrived: Arrived): void {
  const frame = readFrame(message);
  if (frame?.type !== 'update' && frame?.type !== 'sync-step-2') return;
  for (const struct of Y.decodeUpdate(frame.update).structs) {
    arrived(struct.id.client, struct.id.clock, struct.id.clock + struct.length);
  }
}

let at = 0;

/** lib0's varuint, without its decoder object. */
function readNumber(buffer: Buffer): number {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = buffer[at++] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 128;
  }
}
