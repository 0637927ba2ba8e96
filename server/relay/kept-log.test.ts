import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { UpdateContents } from './coverage.ts';
import { createKeptLog, type KeptLog } from './kept-log.ts';
import { compactUpdates, mergeUpdates } from './merge-updates.ts';
import { readStoredUpdate } from './read-update.ts';

const nothing = new Uint8Array([0]);

function recordUpdates(write: (doc: Y.Doc) => void): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  write(doc);
  return { doc, updates };
}

async function keep(updates: readonly Uint8Array[]): Promise<KeptLog> {
  const stored = updates.map((bytes, index) => ({ seq: index + 1, bytes }));
  const kept = createKeptLog();
  await kept.take({ snapshot: null, updates: stored });
  return kept;
}

function open(kept: KeptLog): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, mergeUpdates(kept.holding().parts));
  return doc;
}

function placed(seq: number, bytes: Uint8Array): [number, Uint8Array, UpdateContents] {
  return [seq, bytes, readStoredUpdate(bytes)];
}

describe('a kept log', () => {
  test('puts a snapshot in place of what it stands for, and of nothing later', async () => {
    const { updates } = recordUpdates((doc) => {
      doc.getArray('b').push([new Uint8Array(10_000)]);
      doc.getArray('b').delete(0, 1);
      doc.getArray('b').push(['kept']);
      doc.getArray('b').push(['came meanwhile']);
    });
    const [meanwhile = nothing] = updates.splice(3);
    const kept = await keep(updates);
    const holding = kept.holding();
    const snapshot = compactUpdates(holding.parts) ?? nothing;
    kept.add(...placed(4, meanwhile));
    kept.replace(holding, snapshot, 'snapshot');
    expect(snapshot.length).toBeLessThan(100);
    expect(kept.size).toBe(snapshot.length + meanwhile.length);
    expect(open(kept).getArray('b').toJSON()).toEqual(['kept', 'came meanwhile']);
    expect(kept.sinceSnapshot).toEqual({
      updates: 1,
      bytes: meanwhile.length,
      snapshotBytes: snapshot.length,
    });
  });

  test('takes places in any order, each once, and knows of a gap', async () => {
    const { doc, updates } = recordUpdates((all) => {
      for (const word of ['one', 'two', 'three']) all.getArray('b').push([word]);
    });
    const [one = nothing, two = nothing, three = nothing] = updates;
    const kept = createKeptLog();
    kept.add(...placed(3, three));
    kept.add(...placed(1, one));
    expect([kept.lastSeq, kept.hasGap, kept.has(2), kept.has(3)]).toEqual([1, true, false, true]);
    kept.add(...placed(3, three));
    kept.add(...placed(2, two));
    expect([kept.lastSeq, kept.hasGap]).toEqual([3, false]);
    expect(kept.size).toBe(one.length + two.length + three.length);
    expect(open(kept).getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
  });

  test('takes from the store what is new, and says what that was', async () => {
    const { updates } = recordUpdates((all) => {
      for (const word of ['one', 'two', 'three']) all.getArray('b').push([word]);
    });
    const [one = nothing, two = nothing, three = nothing] = updates;
    const kept = await keep([one]);
    kept.add(...placed(3, three));
    const both = Y.mergeUpdates([one, two]);
    const snapshot = { upTo: 2, bytes: both, madeAt: 0 };
    const fresh = await kept.take({ snapshot, updates: [{ seq: 3, bytes: three }] });
    expect(fresh).toEqual([both]);
    expect([kept.lastSeq, kept.hasGap]).toEqual([3, false]);
    expect(await kept.take({ snapshot, updates: [{ seq: 3, bytes: three }] })).toEqual([]);
  });

  test('continues after its snapshot', async () => {
    const { doc, updates } = recordUpdates((all) => {
      for (const word of ['one', 'two', 'three']) all.getArray('b').push([word]);
    });
    const [bytes = nothing, ...later] = [Y.mergeUpdates(updates.slice(0, 2)), ...updates.slice(2)];
    const kept = createKeptLog();
    await kept.take({
      snapshot: { upTo: 2, bytes, madeAt: 0 },
      updates: later.map((update) => ({ seq: 3, bytes: update })),
    });
    expect(kept.lastSeq).toBe(3);
    expect(open(kept).getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
  });

  test('refuses to open damaged bytes', async () => {
    await expect(keep([new Uint8Array([1, 2, 3])])).rejects.toThrow();
  });
});
