import { expect, test } from 'vitest';
import { createFrameReader } from './frame-reader.ts';

/** As a server writes it: whole and not masked. */
function frame(payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x82;
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

const payloads = [0, 1, 125, 126, 65_535, 65_536, 3].map((size, index) =>
  Buffer.alloc(size, index),
);

test.for([1, 2, 3, 7, 1_000, 64 * 1024, 200_000])('frames cut into %i bytes are whole', (step) => {
  const stream = Buffer.concat(payloads.map(frame));
  const taken: Buffer[] = [];
  const read = createFrameReader((buffer, from, to, opcode) => {
    expect(opcode).toBe(2);
    taken.push(Buffer.from(buffer.subarray(from, to)));
  });
  // One buffer for all that is read, as the load generator has it.
  const shared = Buffer.alloc(step);
  for (let at = 0; at < stream.length; at += step) {
    const bytes = stream.copy(shared, 0, at, at + step);
    read(shared.subarray(0, bytes));
  }
  expect(taken.map((each) => each.length)).toEqual(payloads.map((each) => each.length));
  expect(taken.every((each, index) => each.equals(payloads[index] ?? shared))).toBe(true);
});
