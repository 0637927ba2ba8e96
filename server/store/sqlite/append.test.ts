import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import type { Store } from '../store.ts';
import { DATABASE_FILE, openSqliteStore } from './open-store.ts';

async function openWithNotebooks(folder: string, ...names: string[]): Promise<Store> {
  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  for (const notebookId of names) await store.records.addNotebook({ notebookId, createdAt: 1 });
  return store;
}

const bytes = new Uint8Array([1]);

test('an append never joins a transaction that is under way: its end would undo what was promised', async () => {
  const store = await openWithNotebooks(makeTemporaryFolder(), 'one');
  const promised: (number | null)[] = [];
  const work = store.transaction('one', async (records) => {
    await records.addNotebook({ notebookId: 'two', createdAt: 1 });
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    throw new Error('changed my mind');
  });
  const appends = Array.from({ length: 10 }, async () => {
    promised.push(...(await store.append([{ notebookId: 'one', bytes }])));
  });
  await expect(work).rejects.toThrow('changed my mind');
  await Promise.all(appends);
  expect(promised).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const { updates } = await store.readLog('one');
  expect(updates.map(({ seq }) => seq)).toEqual(promised);
  expect(await store.records.findNotebook('two')).toBeNull();
});

test('appends and transactions that interleave are each whole', async () => {
  const store = await openWithNotebooks(makeTemporaryFolder(), 'one', 'two');
  const outcomes = Array.from({ length: 60 }, async (_, at) => {
    if (at % 3 > 0) {
      const places = await store.append([
        { notebookId: 'one', bytes },
        { notebookId: 'two', bytes },
        { notebookId: 'one', bytes },
      ]);
      return { places };
    }
    const notebookId = `made ${at}`;
    const work = store.transaction(notebookId, async (records) => {
      await records.addNotebook({ notebookId, createdAt: at });
      await nextTurn();
      if (at % 2 > 0) throw new Error('changed my mind');
    });
    return { made: notebookId, whole: await work.then(() => true).catch(() => false) };
  });
  const seen = new Set<number | null | undefined>();
  for (const { places, made, whole } of await Promise.all(outcomes)) {
    if (made !== undefined) expect((await store.records.findNotebook(made)) !== null).toBe(whole);
    for (const place of [places?.[0], places?.[2]]) if (places) seen.add(place);
  }
  expect(seen).toEqual(new Set(Array.from({ length: 80 }, (_, at) => at + 1)));
  const { updates } = await store.readLog('two');
  expect(updates.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test('an append that fails leaves nothing behind, and the next one goes through', async () => {
  const folder = makeTemporaryFolder();
  const store = await openWithNotebooks(folder, 'one', 'two');
  const meddler = new DatabaseSync(`${folder}/${DATABASE_FILE}`);
  meddler.exec(`create trigger full before insert on update_log when new.notebook_id = 'two'
    begin select raise(abort, 'the disk is full'); end`);
  const both = ['one', 'two'].map((notebookId) => ({ notebookId, bytes }));
  await expect(store.append(both)).rejects.toThrow('the disk is full');
  meddler.exec('drop trigger full');
  meddler.close();
  expect(await store.readLog('one')).toEqual({ snapshot: null, updates: [] });
  expect(await store.append(both)).toEqual([1, 1]);
});
