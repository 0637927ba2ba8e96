import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readUpdate } from './read-update.ts';

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 7;
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc);
}

describe('an update from a stranger', () => {
  test('is read as the clocks it covers', () => {
    const update = updateOf((doc) => doc.getText('t').insert(0, 'héllo'));
    expect(readUpdate(update)?.structs).toEqual([{ client: 7, from: 0, to: 5 }]);
  });

  test('with a hole in it covers nothing inside the hole', () => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    const updates: Uint8Array[] = [];
    doc.on('update', (update) => updates.push(update));
    for (const word of ['a', 'b', 'c']) doc.getArray('b').push([word]);
    const [first, , third] = updates;
    if (first === undefined || third === undefined) throw new Error('three updates expected');
    expect(readUpdate(Y.mergeUpdates([first, third]))?.structs).toEqual([
      { client: 7, from: 0, to: 1 },
      { client: 7, from: 2, to: 3 },
    ]);
  });

  test('cut short anywhere, or with one byte more, is refused', () => {
    const update = updateOf((doc) => {
      doc.getArray('b').push([new Uint8Array([1, 2, 3]), 'text', { key: 'value' }]);
      doc.getArray('b').delete(0, 1);
    });
    expect(readUpdate(update)).not.toBeNull();
    expect(readUpdate(new Uint8Array([...update, 0]))).toBeNull();
    for (let length = 0; length < update.length; length += 1) {
      expect(readUpdate(update.slice(0, length)), `cut to ${length} bytes`).toBeNull();
    }
  });

  test('is refused when it brings a document of its own', () => {
    expect(readUpdate(updateOf((doc) => doc.getArray('b').push([new Y.Doc()])))).toBeNull();
  });

  test('is refused when a struct has no length or its clock is out of range', () => {
    const garbage = (clock: number[], length: number[]) =>
      new Uint8Array([1, 1, 7, ...clock, 0, ...length, 0]);
    expect(readUpdate(garbage([0], [1]))?.structs).toEqual([{ client: 7, from: 0, to: 1 }]);
    expect(readUpdate(garbage([0], [0]))).toBeNull();
    const largest = [255, 255, 255, 255, 255, 255, 255, 15];
    expect(readUpdate(garbage(largest, [1]))).toBeNull();
  });

  test('is refused when no device could apply it', () => {
    const [one, text, withOrigin] = [1, 4, 0x84];
    const item = (clock: number, originClock: number) =>
      new Uint8Array([one, one, 7, clock, withOrigin, 7, originClock, one, 120, 0]);
    expect(text | 0x80).toBe(withOrigin);
    expect(readUpdate(item(3, 2))?.structs).toEqual([{ client: 7, from: 3, to: 4 }]);
    expect(readUpdate(item(3, 3))).toBeNull();
    expect(() => Y.applyUpdate(new Y.Doc(), item(0, 0))).toThrow();
  });

  test('is refused when it deletes nothing: Yjs could not write down what it keeps of that', () => {
    const deletion = (clock: number, length: number) => new Uint8Array([0, 1, 7, 1, clock, length]);
    expect(readUpdate(deletion(3, 1))?.deleted).toEqual([{ client: 7, from: 3, to: 4 }]);
    expect(readUpdate(deletion(3, 0))).toBeNull();
    expect(() => Y.applyUpdate(new Y.Doc(), deletion(3, 0))).toThrow();
  });

  test('is refused when a number in it could be read once and never again', () => {
    const most = [255, 255, 255, 255, 255, 255, 255, 15];
    const tooMuch = [255, 255, 255, 255, 255, 255, 255, 31];
    const item = (client: number[], origin: number[]) =>
      new Uint8Array([1, 1, ...client, 1, 0x84, ...origin, 0, 1, 120, 0]);
    const deletion = (client: number[], clock: number[]) =>
      new Uint8Array([0, 1, ...client, 1, ...clock, 1]);
    expect(readUpdate(item([7], most))).not.toBeNull();
    expect(readUpdate(item([7], tooMuch))).toBeNull();
    expect(readUpdate(item(tooMuch, [7]))).toBeNull();
    expect(readUpdate(deletion([7], [9]))).not.toBeNull();
    expect(readUpdate(deletion([7], tooMuch))).toBeNull();
    expect(readUpdate(deletion(tooMuch, [9]))).toBeNull();
  });

  test('is refused when it names a client twice, for Yjs would drop the first half', () => {
    const half = (clock: number) => [1, 7, clock, 0, 1];
    expect(readUpdate(new Uint8Array([1, ...half(0), 0]))).not.toBeNull();
    expect(readUpdate(new Uint8Array([2, ...half(0), ...half(1), 0]))).toBeNull();
  });

  test('is refused when its structs would not fit the memory', () => {
    const structs = 200_001;
    const tail = Array.from({ length: structs }, () => [0, 1]).flat();
    const varuint = [(structs & 127) | 128, ((structs >> 7) & 127) | 128, structs >> 14];
    expect(readUpdate(new Uint8Array([1, ...varuint, 7, 0, ...tail, 0]))).toBeNull();
  });
});
