import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { migrate } from '../store/sql/migrations.ts';
import { sqlite } from '../store/sqlite/engine.ts';
import { openDatabase } from '../store/sqlite/open-database.ts';
import { tableNames } from './kept-tables.ts';

test('every table that the migrations make is in every backup', async () => {
  const { db } = openDatabase(`${makeTemporaryFolder()}/notebooks.db`);
  onTestFinished(() => db.destroy());
  await migrate(db, sqlite);
  const made = (await db.introspection.getTables()).map(({ name }) => name);
  expect(made.toSorted()).toEqual([...tableNames, 'schema_version'].toSorted());
});
