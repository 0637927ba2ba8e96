/**
 * Binary WebSocket frames as they stand on the wire (RFC 6455, section 5.2: one final frame, not
 * masked). What a room says to everybody is framed once, and what one device is told in one turn is
 * written in one piece: by ws's own `send` both cost more than all the rest of an update.
 */
import { messageType, syncStep } from '#shared/sync/protocol.ts';

const FINAL_BINARY = 0x82;
const LENGTH_IN_2 = 126;
const LENGTH_IN_8 = 127;
const SHORT = 125;
const LONGEST_IN_2 = 0xffff;

export function frameMessage(message: Uint8Array): Uint8Array {
  const frame = begin(message.length);
  frame.bytes.set(message, frame.at);
  return frame.bytes;
}

/** The frame of `{ type: 'update', update }` in `#shared/sync/frames.ts`, in one step. */
export function frameUpdate(update: Uint8Array): Uint8Array {
  const length = varuintLength(update.length);
  const { bytes, at } = begin(2 + length + update.length);
  bytes[at] = messageType.sync;
  bytes[at + 1] = syncStep.update;
  writeVaruint(bytes, at + 2, update.length);
  bytes.set(update, at + 2 + length);
  return bytes;
}

function begin(length: number): { bytes: Buffer; at: number } {
  const at = length <= SHORT ? 2 : length <= LONGEST_IN_2 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(at + length);
  bytes[0] = FINAL_BINARY;
  if (at === 2) bytes[1] = length;
  else if (at === 4) {
    bytes[1] = LENGTH_IN_2;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = LENGTH_IN_8;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  return { bytes, at };
}

/** Seven bits to a byte, the lowest first, as lib0 writes them. */
function writeVaruint(bytes: Buffer, at: number, value: number): void {
  let rest = value;
  let place = at;
  while (rest > 0x7f) {
    bytes[place] = (rest & 0x7f) | 0x80;
    rest = Math.floor(rest / 128);
    place += 1;
  }
  bytes[place] = rest;
}

function varuintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 128)) length += 1;
  return length;
}
