import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { localCopyName, openLocalCopy } from './local-copy.ts';

let count = 0;
function freshId(): string {
  count += 1;
  return `notebook-${count}`;
}

function push(doc: Y.Doc, word: string): void {
  doc.getArray('b').push([word]);
}

function words(doc: Y.Doc): unknown[] {
  return doc.getArray('b').toArray();
}

async function countRecords(notebookId: string): Promise<number> {
  const request = indexedDB.open(localCopyName(notebookId));
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const all = request.result.transaction('updates').objectStore('updates').count();
  await new Promise((resolve) => {
    all.onsuccess = resolve;
  });
  request.result.close();
  return all.result;
}

test('what was kept is there at the next opening', async () => {
  const id = freshId();
  const first = new Y.Doc();
  const copy = openLocalCopy(id, first);
  await copy.whenLoaded;
  push(first, 'breakfast');
  expect(await copy.whenKept()).toBe(true);
  await copy.close();

  const second = new Y.Doc();
  const again = openLocalCopy(id, second);
  await again.whenLoaded;
  expect(words(second)).toEqual(['breakfast']);
  await again.close();
});

test('trimming leaves one record and loses nothing of another window', async () => {
  const id = freshId();
  const [one, two] = [new Y.Doc(), new Y.Doc()];
  const [copyOne, copyTwo] = [openLocalCopy(id, one), openLocalCopy(id, two)];
  await Promise.all([copyOne.whenLoaded, copyTwo.whenLoaded]);
  for (let i = 0; i < 20; i++) push(one, `one ${i}`);
  push(two, 'from the other window');
  await Promise.all([copyOne.whenKept(), copyTwo.whenKept()]);
  await copyOne.trim();
  expect(await countRecords(id)).toBe(1);
  await Promise.all([copyOne.close(), copyTwo.close()]);

  const fresh = new Y.Doc();
  const copy = openLocalCopy(id, fresh);
  await copy.whenLoaded;
  expect(words(fresh)).toHaveLength(21);
  await copy.close();
});

test('closing while a trim runs waits for it and keeps the other window’s words', async () => {
  const id = freshId();
  const [one, two] = [new Y.Doc(), new Y.Doc()];
  const [copyOne, copyTwo] = [openLocalCopy(id, one), openLocalCopy(id, two)];
  await Promise.all([copyOne.whenLoaded, copyTwo.whenLoaded]);
  push(two, 'must survive');
  await copyTwo.whenKept();
  push(one, 'mine');
  void copyOne.trim();
  await copyOne.close();
  await copyTwo.close();

  const fresh = new Y.Doc();
  const copy = openLocalCopy(id, fresh);
  await copy.whenLoaded;
  expect(words(fresh)).toContain('must survive');
  expect(words(fresh)).toContain('mine');
  await copy.close();
});

test('a long log is trimmed under the lock by itself', async () => {
  const id = freshId();
  const doc = new Y.Doc();
  const copy = openLocalCopy(id, doc);
  await copy.whenLoaded;
  for (let i = 0; i < 520; i++) push(doc, `${i}`);
  await copy.close();
  expect(await countRecords(id)).toBeLessThan(30);
});

test('a browser that allows no storage is a state, and writing goes on in memory', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  const doc = new Y.Doc();
  const copy = openLocalCopy(freshId(), doc);
  await copy.whenLoaded;
  open.mockRestore();
  expect(copy.trouble).toBe('refused');
  push(doc, 'still typing');
  expect(words(doc)).toEqual(['still typing']);
  expect(await copy.whenKept()).toBe(false);
  await copy.close();
});

test('storage that vanishes later is noticed and breaks no transaction', async () => {
  const id = freshId();
  const doc = new Y.Doc();
  const copy = openLocalCopy(id, doc);
  await copy.whenLoaded;
  const noticed = new Promise<void>((resolve) => copy.subscribe(resolve));
  const seenByOthers: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => seenByOthers.push(update));

  const cleared = indexedDB.deleteDatabase(localCopyName(id));
  await new Promise((resolve) => {
    cleared.onsuccess = resolve;
  });
  push(doc, 'after the storage was cleared');

  await noticed;
  expect(copy.trouble).toBe('lost');
  expect(seenByOthers).toHaveLength(1);
  expect(words(doc)).toEqual(['after the storage was cleared']);
  await copy.close();
});

test('a full disk is noticed by the transaction that found no room', async () => {
  const doc = new Y.Doc();
  const copy = openLocalCopy(freshId(), doc);
  await copy.whenLoaded;
  const noticed = new Promise<void>((resolve) => copy.subscribe(resolve));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await copy.whenKept()).toBe(false);
  put.mockRestore();
  await noticed;
  expect(copy.trouble).toBe('full');
  await copy.close();
});

test('a write that is given up after it was accepted is noticed', async () => {
  const doc = new Y.Doc();
  const copy = openLocalCopy(freshId(), doc);
  await copy.whenLoaded;
  const noticed = new Promise<void>((resolve) => copy.subscribe(resolve));
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await copy.whenKept();
  const database = begin.mock.contexts[0];
  begin.mockRestore();
  if (!(database instanceof IDBDatabase)) throw new Error('nothing was written');
  // What a browser does when the disk turns out to be full: no request fails, the whole does.
  database.transaction('updates', 'readwrite').abort();
  await noticed;
  expect(copy.trouble).toBe('lost');
  await copy.close();
});
