import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { keepSnapshot, readSnapshots } from './kept-snapshots.ts';
import { browserPlatform, forgetNotebook } from './platform.ts';

test('the last three snapshots are kept, oldest first', async () => {
  for (const byte of [1, 2, 3, 4]) await keepSnapshot('three', Uint8Array.of(byte));
  const kept = await readSnapshots('three');
  expect(kept.map((snapshot) => snapshot[0])).toEqual([2, 3, 4]);
});

test('where nothing can be kept, nothing is disturbed', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  await expect(keepSnapshot('nowhere', Uint8Array.of(1))).resolves.toBeUndefined();
  open.mockRestore();
});

test('forgetting a notebook leaves nothing of it on this device, and nothing else is touched', async () => {
  const platform = browserPlatform(new EventTarget());
  for (const id of ['gone', 'stays']) {
    const copy = platform.openLocalCopy(id, new Y.Doc());
    await copy.whenLoaded;
    await copy.close();
    const journal = platform.openJournal(id);
    await journal.put({ opening: 'o', batch: 0, sealed: Uint8Array.of(1) });
    await journal.close?.();
    await platform.keepSnapshot?.(id, Uint8Array.of(1));
  }
  const namesOf = async (id: string) =>
    (await indexedDB.databases()).filter(({ name }) => name?.endsWith(`/${id}`)).length;
  expect(await namesOf('gone')).toBe(3);
  await forgetNotebook('gone');
  expect(await namesOf('gone')).toBe(0);
  expect(await namesOf('stays')).toBe(3);
});
