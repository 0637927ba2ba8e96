import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { openOutbox, type SealedClip } from './outbox.ts';

const clip: SealedClip = { id: 'a', box: new Uint8Array([1]), clippedAt: 1, windowId: 1 };
const DAY = 24 * 60 * 60 * 1_000;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a clip that has left does not come back', async () => {
  const outbox = openOutbox();
  await outbox.put(clip);
  await outbox.remove(clip.id);
  await openOutbox().put(clip);
  expect(await outbox.list()).toEqual([]);
  expect(await outbox.knows(clip.id)).toBe(true);
});

test('a clip that left before it was put does not come at all', async () => {
  const outbox = openOutbox();
  await Promise.all([outbox.remove(clip.id), openOutbox().put(clip)]);
  expect(await outbox.list()).toEqual([]);
});

test('a clip that waits stays as it was first put', async () => {
  const outbox = openOutbox();
  await outbox.put(clip);
  await outbox.put({ ...clip, box: new Uint8Array([2]) });
  expect(await outbox.list()).toEqual([clip]);
});

test('what has left is remembered for some days', async () => {
  let now = 0;
  const outbox = openOutbox(() => now);
  await outbox.put(clip);
  await outbox.remove(clip.id);
  now = 6 * DAY;
  await outbox.remove('b');
  expect(await outbox.knows(clip.id)).toBe(true);
  now = 8 * DAY;
  await outbox.remove('c');
  expect(await outbox.knows(clip.id)).toBe(false);
  expect(await outbox.knows('b')).toBe(true);
});

test('clips that the first version kept wait here', async () => {
  const old = await openDB('between-sessions/clips', 1, {
    upgrade: (db) => void db.createObjectStore('clips', { keyPath: 'id' }),
  });
  await old.put('clips', clip);
  old.close();
  const outbox = openOutbox();
  expect(await outbox.list()).toEqual([clip]);
  await outbox.remove(clip.id);
  expect(await outbox.knows(clip.id)).toBe(true);
});
