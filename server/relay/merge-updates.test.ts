import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordUpdates } from '#tests/support/recorded-updates.ts';
import { compactUpdates, diffUpdates, mergeUpdates } from './merge-updates.ts';

const nothing = new Uint8Array([0]);

function wordsIn(...updates: (Uint8Array | null)[]): unknown[] {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update ?? nothing);
  return doc.getArray('b').toJSON();
}

describe('the difference', () => {
  test('is what is missing and no more', () => {
    const { doc, updates } = recordUpdates((all) => {
      for (let index = 0; index < 200; index += 1) all.getArray('b').push([index]);
    });
    const reader = new Y.Doc();
    for (const update of updates.slice(0, 150)) Y.applyUpdate(reader, update);
    const difference = diffUpdates(updates, Y.encodeStateVector(reader));
    Y.applyUpdate(reader, difference);
    expect(reader.getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
    expect(Y.parseUpdateMeta(difference).from.get(doc.clientID)).toBe(150);
  });

  test('brings deletions, also of what the device has', () => {
    const { updates } = recordUpdates((all) => {
      for (const word of ['one', 'two', 'three']) all.getArray('b').push([word]);
      all.getArray('b').delete(1, 1);
    });
    const reader = new Y.Doc();
    for (const update of updates.slice(0, 3)) Y.applyUpdate(reader, update);
    Y.applyUpdate(reader, diffUpdates(updates, Y.encodeStateVector(reader)));
    expect(reader.getArray('b').toJSON()).toEqual(['one', 'three']);
  });

  test('of nothing is an empty update', () => {
    expect(wordsIn(diffUpdates([], nothing), mergeUpdates([]))).toEqual([]);
  });
});

describe('compacting', () => {
  test('lets go of deleted content', () => {
    const { updates } = recordUpdates((doc) => {
      doc.getArray('b').push([new Uint8Array(10_000)]);
      doc.getArray('b').delete(0, 1);
      doc.getArray('b').push(['kept']);
    });
    const bytes = compactUpdates(updates);
    expect(bytes?.length).toBeLessThan(100);
    expect(wordsIn(bytes)).toEqual(['kept']);
  });

  test('keeps what waits for an update that never came', () => {
    const { updates } = recordUpdates((all) => {
      for (const word of ['first', 'lost for now', 'third']) all.getArray('b').push([word]);
    });
    const [first = nothing, second = nothing, third = nothing] = updates;
    expect(wordsIn(compactUpdates([first, third]), second)).toEqual([
      'first',
      'lost for now',
      'third',
    ]);
  });

  test('gives nothing when Yjs would lose something', () => {
    const clientTwice = new Uint8Array([2, 1, 7, 0, 0, 1, 1, 7, 1, 0, 1, 0]);
    expect(compactUpdates([clientTwice])).toBeNull();
  });

  test('of damaged bytes throws', () => {
    expect(() => compactUpdates([new Uint8Array([1, 2, 3])])).toThrow();
  });
});
