import { expect, test } from 'vitest';
import { currentKey, keyId, prepareKeys } from './key-ring.ts';
import { systemRandom } from './random.ts';
import { Redacted } from './redacted.ts';
import { kind, openBlob, sealBlob } from './seal.ts';

const notebookId = new Uint8Array(16);
const keyOf = (epoch: number, fill: number) => ({
  epoch,
  secret: new Redacted(new Uint8Array(32).fill(fill)),
});

test('the highest epoch seals, and every key of the ring opens', () => {
  const [first, second] = [keyOf(1, 1), keyOf(2, 2)];
  const sealed = sealBlob(
    prepareKeys([first], notebookId),
    { kind: kind.updates, lamport: 1, body: new Uint8Array(1) },
    systemRandom,
  );
  const both = prepareKeys([second, first], notebookId);
  expect(both.current.key).toBe(second);
  expect(openBlob(both, sealed).ok).toBe(true);
});

test('of two keys with one epoch everybody chooses the same, whatever the order of the ring', () => {
  const [a, b] = [keyOf(3, 1), keyOf(3, 2)];
  const chosen = currentKey([a, b], notebookId);
  expect(currentKey([b, a], notebookId)).toBe(chosen);
  const other = chosen === a ? b : a;
  expect(Buffer.compare(keyId(chosen, notebookId), keyId(other, notebookId))).toBe(-1);
});

test('a notebook without a key is refused', () => {
  expect(() => prepareKeys([], notebookId)).toThrow(RangeError);
});
