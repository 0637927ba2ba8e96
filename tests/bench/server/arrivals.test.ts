import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeFrame } from '#shared/sync/frames.ts';
import { readArrivals } from './arrivals.ts';
import { checkTyping, typingUpdate, writerOf } from './typing.ts';

const writer = writerOf(299, 2);

function read(update: Uint8Array, type: 'update' | 'sync-step-2' = 'update'): number[][] {
  const arrived: number[][] = [];
  const message = Buffer.from(writeFrame({ type, update }));
  readArrivals(message, 0, message.length, (...arrival) => arrived.push(arrival));
  return arrived;
}

test('the pattern of typing is what Yjs writes', () => {
  expect(checkTyping).not.toThrow();
});

test.for([0, 1, 127, 128, 16_383, 16_384, 70_000])('character %i is read', (clock) => {
  expect(read(typingUpdate(writer, clock))).toEqual([[writer, clock, clock + 1]]);
});

test('several characters in one message are all read', () => {
  const updates = [5, 6, 7].map((clock) => typingUpdate(writer, clock));
  const covered = read(Y.mergeUpdates(updates));
  expect(covered.at(0)?.[1]).toBe(5);
  expect(covered.at(-1)?.[2]).toBe(8);
});

test('what a server answers to a greeting is read', () => {
  const doc = new Y.Doc();
  for (const clock of [0, 1, 2]) Y.applyUpdate(doc, typingUpdate(writer, clock));
  expect(read(Y.encodeStateAsUpdate(doc), 'sync-step-2')).toEqual([[writer, 0, 3]]);
});
