import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
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
  const appends: Promise<(number | null)[]>[] = [];
  const work = store.transaction('one', async (records) => {
    await records.addNotebook({ notebookId: 'two', createdAt: 1 });
    for (let turn = 0; turn < 5; turn += 1) {
      appends.push(store.append([{ notebookId: 'one', bytes }]));
      await nextTurn();
    }
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect((await Promise.all(appends)).flat()).toEqual([1, 2, 3, 4, 5]);
  const { updates } = await store.readLog('one');
  expect(updates.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(await store.records.findNotebook('two')).toBeNull();
});

test('appends and transactions that interleave are each whole', async () => {
  const store = await openWithNotebooks(makeTemporaryFolder(), 'one', 'two');
  const appends: Promise<(number | null)[]>[] = [];
  const append = () =>
    appends.push(
      store.append([
        { notebookId: 'one', bytes },
        { notebookId: 'two', bytes },
        { notebookId: 'one', bytes },
      ]),
    );
  const make = async (notebookId: string, at: number) => {
    const work = store.transaction(notebookId, async (records) => {
      await records.addNotebook({ notebookId, createdAt: at });
      append();
      await nextTurn();
      append();
      if (at % 2 > 0) throw new Error('changed my mind');
    });
    return { notebookId, whole: await work.then(() => true).catch(() => false) };
  };
  const made = await Promise.all(Array.from({ length: 20 }, (_, at) => make(`made ${at}`, at)));
  for (const { notebookId, whole } of made) {
    expect((await store.records.findNotebook(notebookId)) !== null).toBe(whole);
  }
  expect(made.filter(({ whole }) => whole)).toHaveLength(10);

  const places = await Promise.all(appends);
  const inOne = places.flatMap(([first, , second]) => [first ?? 0, second ?? 0]);
  const inTwo = places.map(([, only]) => only ?? 0);
  expect(inOne.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
  for (const [notebookId, told] of [
    ['one', inOne],
    ['two', inTwo],
  ] as const) {
    const { updates } = await store.readLog(notebookId);
    expect(updates.map(({ seq }) => seq)).toEqual(told.toSorted((a, b) => a - b));
  }
});

test('an append that fails leaves nothing behind, and the next one goes through', async () => {
  const folder = makeTemporaryFolder();
  const store = await openWithNotebooks(folder, 'one', 'two');
  const meddler = new DatabaseSync(`${folder}/${DATABASE_FILE}`);
  meddler.exec(`create trigger full before insert on update_journal
    begin select raise(abort, 'the disk is full'); end`);
  const both = ['one', 'two'].map((notebookId) => ({ notebookId, bytes }));
  await expect(store.append(both)).rejects.toThrow('the disk is full');
  meddler.exec('drop trigger full');
  meddler.close();
  expect(await store.readLog('one')).toEqual({ snapshot: null, updates: [] });
  expect(await store.append(both)).toEqual([1, 1]);
});

test('places go on without a gap or a double, whatever is settled, erased or taken back in between', async () => {
  const store = await openWithNotebooks(makeTemporaryFolder(), 'one', 'two');
  const append = (notebookId: string) => store.append([{ notebookId, bytes }]);
  const appends = [append('one'), append('two')];
  const erasing = store.transaction('two', async (records) => {
    await records.eraseNotebook('two');
    appends.push(append('one'), append('two'));
    await nextTurn();
  });
  const takenBack = store.transaction('one', async (records) => {
    await records.eraseNotebook('one');
    appends.push(append('one'));
    throw new Error('changed my mind');
  });
  await Promise.allSettled([erasing, takenBack, store.readLog('one'), append('one')]);
  expect((await Promise.all(appends)).flat().filter((seq) => seq === null)).toHaveLength(1);
  await append('one');
  const { updates } = await store.readLog('one');
  expect(updates.map(({ seq }) => seq)).toEqual(Array.from(updates, (_, index) => index + 1));
  expect(updates).toHaveLength(5);
  expect((await store.readHeads(['one', 'two'])).map(({ lastSeq }) => lastSeq)).toEqual([5]);
});

test('what was not settled when the power failed is there, and is continued', async () => {
  const folder = makeTemporaryFolder();
  const store = await openWithNotebooks(folder, 'one');
  for (let count = 0; count < 3; count += 1) await store.append([{ notebookId: 'one', bytes }]);
  const copy = makeTemporaryFolder();
  for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) {
    copyFileSync(join(folder, name), join(copy, name));
  }
  const after = await openSqliteStore(copy);
  onTestFinished(() => after.close());
  expect((await after.readHeads(['one']))[0]?.lastSeq).toBe(3);
  expect(await after.append([{ notebookId: 'one', bytes }])).toEqual([4]);
  expect((await after.readLog('one')).updates.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('what is on the disk counts as appended, also when the journal cannot be settled after it', async () => {
  const store = await openSqliteStore(makeTemporaryFolder());
  await store.records.addNotebook({ notebookId: 'one', createdAt: 1 });
  await sql`create trigger refuse before insert on update_log
    begin select raise(abort, 'no space'); end`.execute(store.db);
  onTestFinished(async () => {
    await sql`drop trigger if exists refuse`.execute(store.db);
    await store.close();
  });
  const long = new Uint8Array(8 * 1024 * 1024);
  expect(await store.append([{ notebookId: 'one', bytes: long }])).toEqual([1]);
  await sql`drop trigger refuse`.execute(store.db);
  expect((await store.readLog('one')).updates).toHaveLength(1);
});
