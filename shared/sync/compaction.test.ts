import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Redacted } from '#shared/secrets/redacted.ts';
import { ManualClock } from '#tests/support/manual-clock.ts';
import { carry, notebookKey, openWindow, type SealedWindow } from '#tests/support/sealed-window.ts';
import { SEALED } from './blob-list.ts';
import { isTailLong } from './compaction-turn.ts';
import { pace } from './pace.ts';

function write(window: SealedWindow, count: number): void {
  for (let i = 0; i < count; i++) {
    window.document.inner.getArray('notes').push([i]);
    window.document.flush();
  }
}

function blobCount(window: SealedWindow): number {
  return window.outer.getArray('b').length;
}

/** Both see each other in the outer awareness. */
function meet(...windows: SealedWindow[]): void {
  for (const { outerAwareness } of windows) {
    for (const other of windows) {
      if (other.outerAwareness === outerAwareness) continue;
      const state = other.outerAwareness.getLocalState();
      if (state) outerAwareness.states.set(other.outer.clientID, state);
      const change = { added: [other.outer.clientID], updated: [], removed: [] };
      outerAwareness.emit('update', [change, 'wire']);
    }
  }
}

const enough = pace.compactMax + pace.idleAfter;

describe('compaction', () => {
  test('makes one snapshot of many blobs, in one transaction, and loses nothing', async () => {
    const snapshots: Uint8Array[] = [];
    let trims = 0;
    const anna = await openWindow({
      onSnapshot: (sealed) => snapshots.push(sealed),
      onCompacted: () => {
        trims += 1;
      },
    });
    write(anna, pace.compactTailBlobs);
    const deleting: number[] = [];
    anna.outer.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === SEALED) deleting.push(transaction.deleteSet.clients.size);
    });
    anna.document.setLink({ synced: true, covered: true });
    anna.clock.advance(enough);
    expect(blobCount(anna)).toBe(1);
    expect(deleting).toEqual([1]);
    expect(snapshots).toEqual([anna.outer.getArray('b').get(0)]);
    expect(trims).toBe(1);
    const fresh = await openWindow({}, [Y.encodeStateAsUpdate(anna.outer)]);
    expect(fresh.document.inner.getArray('notes').length).toBe(pace.compactTailBlobs);
  });

  test('takes what is still being typed with it', async () => {
    const anna = await openWindow();
    anna.document.setLink({ synced: true, covered: true });
    write(anna, 3);
    anna.document.inner.getArray('notes').push(['typing']);
    expect(anna.document.compactNow()).toBe(true);
    expect(anna.document.snapshot().unflushed).toBe(false);
    const fresh = await openWindow({}, [Y.encodeStateAsUpdate(anna.outer)]);
    expect(fresh.document.inner.getArray('notes').length).toBe(4);
  });

  test('waits until the connection is in sync', async () => {
    const anna = await openWindow();
    write(anna, pace.compactTailBlobs);
    anna.clock.advance(enough);
    expect(anna.document.compactNow()).toBe(false);
    expect(blobCount(anna)).toBe(pace.compactTailBlobs);
  });

  test('waits until the server has every blob it builds on', async () => {
    const anna = await openWindow();
    write(anna, 3);
    anna.document.setLink({ synced: true, covered: false });
    expect(anna.document.compactNow()).toBe(false);
    anna.document.setLink({ synced: true, covered: true });
    expect(anna.document.compactNow()).toBe(true);
  });

  test('waits while somebody writes here, unless the list is very long', async () => {
    const anna = await openWindow();
    write(anna, pace.compactTailBlobs);
    anna.document.setLink({ synced: true, covered: true });
    for (let waited = 0; waited < enough; waited += 1_000) {
      write(anna, 1);
      anna.clock.advance(1_000);
    }
    expect(blobCount(anna)).toBeGreaterThan(pace.compactTailBlobs);
    write(anna, pace.compactAtBlobs - blobCount(anna));
    write(anna, 1);
    anna.clock.advance(pace.idleAfter);
    expect(blobCount(anna)).toBe(1);
  });

  test('is done by one of those present, the lowest id that may write', async () => {
    const clock = new ManualClock();
    const [a, b] = [await openWindow({ clock }), await openWindow({ clock })];
    const [first, second] = a.outer.clientID < b.outer.clientID ? [a, b] : [b, a];
    write(first, pace.compactTailBlobs);
    carry(first.outer, second.outer);
    first.document.setMayWrite(false);
    clock.advance(pace.awarenessEvery);
    meet(first, second);
    for (const window of [first, second]) window.document.setLink({ synced: true, covered: true });
    clock.advance(enough);
    expect([blobCount(first), blobCount(second)]).toEqual([pace.compactTailBlobs, 1]);
  });

  test('leaves the turn to a lower id', async () => {
    const anna = await openWindow();
    write(anna, pace.compactTailBlobs);
    anna.outerAwareness.states.set(0, { x: 'of somebody whose state cannot be read' });
    anna.document.setLink({ synced: true, covered: true });
    anna.clock.advance(enough * 2);
    expect(blobCount(anna)).toBe(pace.compactTailBlobs);
  });

  test('waits for a key that may still come, and keeps what it cannot open', async () => {
    const nextKey = { epoch: 2, secret: new Redacted(new Uint8Array(32).fill(8)) };
    const [ben, anna] = [await openWindow({ keyRing: [notebookKey, nextKey] }), await openWindow()];
    write(ben, 1);
    carry(ben.outer, anna.outer);
    write(anna, 3);
    anna.document.setLink({ synced: true, covered: true });
    expect(anna.document.compactNow()).toBe(false);
    anna.clock.advance(pace.pendingPatience);
    expect(anna.document.compactNow()).toBe(true);
    expect(blobCount(anna)).toBe(2);
    anna.document.setKeyRing([notebookKey, nextKey]);
    expect(anna.document.inner.getArray('notes').length).toBe(4);
  });

  test('after a key change seals everything with the new key', async () => {
    const nextKey = { epoch: 2, secret: new Redacted(new Uint8Array(32).fill(8)) };
    const anna = await openWindow();
    write(anna, 3);
    anna.document.setLink({ synced: true, covered: true });
    anna.document.setKeyRing([notebookKey, nextKey]);
    anna.document.compactNow();
    const late = await openWindow({ keyRing: [nextKey] }, [Y.encodeStateAsUpdate(anna.outer)]);
    expect(late.document.inner.getArray('notes').length).toBe(3);
  });
});

describe('a snapshot made while words wait for others', () => {
  test('holds them: nothing that was received is forgotten', async () => {
    const [anna, ben, cleo] = [await openWindow(), await openWindow(), await openWindow()];
    write(anna, 1);
    carry(anna.outer, ben.outer);
    write(ben, 1);
    const half = new Y.Doc();
    half.getArray('b').insert(0, [ben.outer.getArray('b').get(1)]);
    carry(half, cleo.outer);
    cleo.document.setLink({ synced: true, covered: true });
    expect(cleo.document.compactNow()).toBe(false);
    cleo.clock.advance(pace.pendingPatience);
    expect(cleo.document.compactNow()).toBe(true);
    expect(blobCount(cleo)).toBe(1);
    carry(cleo.outer, anna.outer);
    expect(anna.document.inner.getArray('notes').length).toBe(2);
  });
});

test('a tail is long by its number, by its bytes, or by its share of the last snapshot', () => {
  const blob = (bytes: number, lamport: number, isSnapshot = false) =>
    ({ status: 'applied', bytes, lamport, isSnapshot }) as const;
  const tail = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, i) => blob(bytes, i + 2));
  const snapshot = blob(4_000_000, 1, true);
  expect(isTailLong(tail(499, 100), pace)).toBe(false);
  expect(isTailLong(tail(500, 100), pace)).toBe(true);
  expect(isTailLong(tail(2, 70_000), pace)).toBe(true);
  expect(isTailLong([snapshot, ...tail(2, 70_000)], pace)).toBe(false);
  expect(isTailLong([snapshot, ...tail(2, 600_000)], pace)).toBe(true);
  expect(isTailLong([snapshot, blob(4_000_000, 9, true)], pace)).toBe(true);
});
