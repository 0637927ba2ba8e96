import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordUpdates } from '#tests/support/recorded-updates.ts';
import type { StoredLog } from '../store/store.ts';
import type { UpdateContents } from './coverage.ts';
import { createKeptLog, type KeptLog } from './kept-log.ts';
import { compactUpdates, mergeUpdates } from './merge-updates.ts';
import { readStoredUpdate } from './read-update.ts';

const nothing = new Uint8Array([0]);

async function nothingStored(): Promise<StoredLog> {
  return { snapshot: null, updates: [] };
}

async function keep(updates: readonly Uint8Array[]): Promise<KeptLog> {
  const stored = updates.map((bytes, index) => ({ seq: index + 1, bytes }));
  const kept = createKeptLog(nothingStored);
  await kept.take({ snapshot: null, updates: stored });
  return kept;
}

async function open(kept: KeptLog): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, mergeUpdates((await kept.holding()).parts));
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
    const holding = await kept.holding();
    const snapshot = compactUpdates(holding.parts) ?? nothing;
    kept.add(...placed(4, meanwhile));
    kept.replace(holding, snapshot, 'snapshot');
    expect(snapshot.length).toBeLessThan(100);
    expect(kept.size).toBe(snapshot.length + meanwhile.length);
    expect((await open(kept)).getArray('b').toJSON()).toEqual(['kept', 'came meanwhile']);
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
    const kept = createKeptLog(nothingStored);
    kept.add(...placed(3, three));
    kept.add(...placed(1, one));
    expect([kept.lastSeq, kept.hasGap, kept.has(2), kept.has(3)]).toEqual([1, true, false, true]);
    kept.add(...placed(3, three));
    kept.add(...placed(2, two));
    expect([kept.lastSeq, kept.hasGap]).toEqual([3, false]);
    expect(kept.size).toBe(one.length + two.length + three.length);
    expect((await open(kept)).getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
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
    const kept = createKeptLog(nothingStored);
    await kept.take({
      snapshot: { upTo: 2, bytes, madeAt: 0 },
      updates: later.map((update) => ({ seq: 3, bytes: update })),
    });
    expect(kept.lastSeq).toBe(3);
    expect((await open(kept)).getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
  });

  describe('that has let go of its bytes', () => {
    const words = ['one', 'two', 'three', 'four'];
    const { doc, updates } = recordUpdates((all) => {
      for (const word of words) all.getArray('b').push([word]);
    });
    const stored = updates.map((bytes, index) => ({ seq: index + 1, bytes }));

    /** Holds the first two, then nothing. */
    async function rest(read: () => Promise<StoredLog>): Promise<KeptLog> {
      const kept = createKeptLog(read);
      await kept.take({ snapshot: null, updates: stored.slice(0, 2) });
      kept.letGo();
      expect(kept.heldSince).toBe(null);
      return kept;
    }

    test('reads them again, and holds them for whoever asks next', async () => {
      let reads = 0;
      const kept = await rest(async () => {
        reads += 1;
        return { snapshot: null, updates: stored.slice(0, 3) };
      });
      kept.add(...placed(3, updates[2] ?? nothing));
      const both = await Promise.all([kept.holding(), kept.holding()]);
      expect(both.map(({ parts, upTo }) => [parts.length, upTo])).toEqual([
        [3, 3],
        [3, 3],
      ]);
      kept.add(...placed(4, updates[3] ?? nothing));
      expect((await open(kept)).getArray('b').toJSON()).toEqual(doc.getArray('b').toJSON());
      expect(reads).toBe(1);
      expect(kept.size).toBe(updates.reduce((sum, { length }) => sum + length, 0));
    });

    test('misses nothing that comes while they are read', async () => {
      const { promise, resolve } = Promise.withResolvers<StoredLog>();
      const kept = await rest(() => promise);
      const asked = kept.holding();
      kept.add(...placed(3, updates[2] ?? nothing));
      kept.add(...placed(4, updates[3] ?? nothing));
      const snapshot = { upTo: 3, bytes: Y.mergeUpdates(updates.slice(0, 3)), madeAt: 0 };
      resolve({ snapshot, updates: [] });
      expect(await asked).toEqual({ parts: [snapshot.bytes, updates[3]], upTo: 4 });
    });

    test('makes nothing of a store that has less than was committed', async () => {
      let missing = 1;
      const kept = await rest(async () => ({ snapshot: null, updates: stored.slice(0, missing) }));
      await expect(kept.holding()).rejects.toThrow('up to 2');
      missing = 2;
      expect((await kept.holding()).parts).toHaveLength(2);
    });
  });

  test('refuses to open damaged bytes', async () => {
    await expect(keep([new Uint8Array([1, 2, 3])])).rejects.toThrow();
  });
});
