import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createKeptLog, type KeptLog } from './kept-log.ts';
import { readStoredUpdate } from './read-update.ts';

const nothing = new Uint8Array([0]);

function recordUpdates(write: (doc: Y.Doc) => void): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  write(doc);
  return { doc, updates };
}

function keep(updates: readonly Uint8Array[]): KeptLog {
  const stored = updates.map((bytes, index) => ({ seq: index + 1, bytes }));
  return createKeptLog({ snapshot: null, updates: stored });
}

function open(kept: KeptLog): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, kept.diff(nothing) ?? nothing);
  return doc;
}

describe('a kept log', () => {
  test('answers with what is missing and no more', () => {
    const { doc, updates } = recordUpdates((all) => {
      for (let index = 0; index < 200; index += 1) all.getArray('b').push([index]);
    });
    const reader = new Y.Doc();
    for (const update of updates.slice(0, 150)) Y.applyUpdate(reader, update);

    const difference = keep(updates).diff(Y.encodeStateVector(reader)) ?? nothing;
    Y.applyUpdate(reader, difference);
    expect(reader.getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
    expect(Y.parseUpdateMeta(difference).from.get(doc.clientID)).toBe(150);
  });

  test('has no answer to a malformed state vector', () => {
    expect(keep([]).diff(new Uint8Array([9, 1]))).toBeNull();
    expect(keep([]).diff(new Uint8Array())).toBeNull();
  });

  test('lets go of deleted content when it shrinks', () => {
    const { updates } = recordUpdates((doc) => {
      doc.getArray('b').push([new Uint8Array(10_000)]);
      doc.getArray('b').delete(0, 1);
      doc.getArray('b').push(['kept']);
    });
    const kept = keep(updates);
    const snapshot = kept.shrink();
    expect(snapshot?.length).toBeLessThan(100);
    expect(kept.size).toBe(snapshot?.length);
    expect(open(kept).getArray('b').toJSON()).toEqual(['kept']);
    expect(kept.sinceSnapshot).toEqual({ updates: 0, bytes: 0, snapshotBytes: snapshot?.length });
  });

  test('keeps what waits for an update that never came', () => {
    const { doc, updates } = recordUpdates((all) => {
      for (const word of ['first', 'lost for now', 'third']) all.getArray('b').push([word]);
    });
    const [first, second, third] = updates;
    if (first === undefined || second === undefined || third === undefined) throw new Error('3');
    const kept = keep([first, third]);
    expect(kept.shrink()).not.toBeNull();

    kept.add(3, second, readStoredUpdate(second));
    expect(open(kept).getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
  });

  test('continues after its snapshot', () => {
    const { doc, updates } = recordUpdates((all) => {
      for (const word of ['one', 'two', 'three']) all.getArray('b').push([word]);
    });
    const [bytes = nothing, ...later] = [Y.mergeUpdates(updates.slice(0, 2)), ...updates.slice(2)];
    const kept = createKeptLog({
      snapshot: { upTo: 2, bytes, madeAt: 0 },
      updates: later.map((update) => ({ seq: 3, bytes: update })),
    });
    expect(kept.lastSeq).toBe(3);
    expect(open(kept).getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
  });

  test('stays as it is when Yjs would lose something', () => {
    const clientTwice = new Uint8Array([2, 1, 7, 0, 0, 1, 1, 7, 1, 0, 1, 0]);
    const kept = keep([clientTwice]);
    expect(kept.shrink()).toBeNull();
    expect(kept.size).toBe(clientTwice.length);
    expect(kept.sinceSnapshot.updates).toBe(1);
  });

  test('refuses to open damaged bytes', () => {
    expect(() => keep([new Uint8Array([1, 2, 3])])).toThrow();
  });
});
