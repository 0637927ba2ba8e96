import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { migrate, migrations } from '../sql/migrations.ts';
import { sqlite } from './engine.ts';
import { openDatabase } from './open-database.ts';
import { openSqliteStore } from './open-store.ts';

describe('a database file', () => {
  test('keeps its content from one opening to the next', async () => {
    const folder = makeTemporaryFolder();
    const first = await openSqliteStore(folder);
    await first.records.addNotebook({ notebookId: 'one', createdAt: 7 });
    await first.append([{ notebookId: 'one', bytes: new Uint8Array([1, 2]) }]);
    await first.close();
    const second = await openSqliteStore(folder);
    onTestFinished(() => second.close());
    expect(await second.records.findNotebook('one')).toEqual({ notebookId: 'one', createdAt: 7 });
    expect((await second.readLog('one')).updates).toHaveLength(1);
  });

  test('is written through to the disk at every commit', async () => {
    const { db } = openDatabase(`${makeTemporaryFolder()}/notebooks.db`);
    onTestFinished(() => db.destroy());
    const FULL = 2;
    expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: FULL }]);
    expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
  });

  test('made by a newer server is left alone, with a sentence that says so', async () => {
    const folder = makeTemporaryFolder();
    await (await openSqliteStore(folder)).close();
    const database = new DatabaseSync(`${folder}/notebooks.db`);
    database.exec('update schema_version set version = 99');
    database.close();
    await expect(openSqliteStore(folder)).rejects.toThrow('written by a newer server');
  });

  test('has one server at a time', async () => {
    const folder = makeTemporaryFolder();
    const first = await openSqliteStore(folder);
    await expect(openSqliteStore(folder)).rejects.toThrow('already using the data folder');
    await first.close();
    await (await openSqliteStore(folder)).close();
  });
});

describe('a migration', () => {
  test('that fails leaves the database as it was, and runs again next time', async () => {
    const { db } = openDatabase(`${makeTemporaryFolder()}/notebooks.db`);
    onTestFinished(() => db.destroy());
    let fails = true;
    const step = async (transaction: Parameters<(typeof migrations)[number]>[0]) => {
      await sql`create table extra (id integer)`.execute(transaction);
      if (fails) throw new Error('power cut');
    };
    await expect(migrate(db, sqlite, [...migrations, step])).rejects.toThrow('power cut');
    const version = db.selectFrom('schema_version').select('version');
    expect(await version.executeTakeFirst()).toEqual({ version: migrations.length });
    fails = false;
    await migrate(db, sqlite, [...migrations, step]);
    await migrate(db, sqlite, [...migrations, step]);
    expect(await version.executeTakeFirst()).toEqual({ version: migrations.length + 1 });
  });
});
