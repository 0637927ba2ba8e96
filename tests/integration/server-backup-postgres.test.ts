import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Batch } from '#server/keeping/batch.ts';
import { backUp, moveStore, restore } from '#server/keeping/commands.ts';
import { findPlace } from '#server/keeping/find-place.ts';
import type { Place } from '#server/keeping/place.ts';
import { readBatches } from '#server/keeping/read-rows.ts';
import { tendStore } from '#server/keeping/retention.ts';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { migrations } from '#server/store/sql/migrations.ts';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { fillStore } from '#tests/support/filled-store.ts';
import { runKeeping } from '#tests/support/keeping.ts';
import { type Postgres, startPostgres } from '#tests/support/postgres.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.end());

async function makeFilledFolder(): Promise<string> {
  const folder = makeTemporaryFolder();
  const store = await openSqliteStore(folder);
  await fillStore(store, { notebooks: 12, seed: 5, updateBytes: 3_000 });
  await store.close();
  return folder;
}

/** Every row of every table, in no order. */
async function readAll(place: Place): Promise<string[]> {
  const rows: string[] = [];
  await place.read(async (db) => {
    for await (const batch of readBatches(db)) {
      for (const row of batch.rows) rows.push(describeRow(batch, row));
    }
  });
  return rows.toSorted();
}

function describeRow({ table, columns }: Batch, row: Batch['rows'][number]): string {
  const values = row.map((value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
  return JSON.stringify([table, columns, values]);
}

test('from SQLite to PostgreSQL and back, by moving, every row is the same', async () => {
  const from = findPlace(await makeFilledFolder());
  const between = findPlace(await postgres.createDatabase());
  const to = findPlace(join(makeTemporaryFolder(), 'to'));
  const counts = await moveStore(from, between);
  expect(await moveStore(between, to)).toEqual(counts);
  expect(await readAll(between)).toEqual(await readAll(from));
  expect(await readAll(to)).toEqual(await readAll(from));
  await expect(moveStore(from, between)).rejects.toThrow('already. Nothing was changed');
});

test('a backup of one engine restores to the other, and is served there', async () => {
  const folder = await makeFilledFolder();
  const file = join(makeTemporaryFolder(), 'backup');
  await backUp(findPlace(folder), file);
  const url = await postgres.createDatabase();
  await restore(findPlace(url), file);
  const [restored, original] = [await openPostgresStore(url), await openSqliteStore(folder)];
  onTestFinished(async () => {
    await restored.close();
    await original.close();
  });
  const ids = (await original.db.selectFrom('notebook').select('id').execute()).map(({ id }) => id);
  expect(ids).toHaveLength(12);
  for (const id of ids) {
    expect(await restored.readLog(id)).toEqual(await original.readLog(id));
    expect(await restored.records.listMembers(id)).toEqual(await original.records.listMembers(id));
  }
  const [notebookId = ''] = ids;
  const append = [{ notebookId, bytes: new Uint8Array([1]) }];
  expect(await restored.append(append)).toEqual(await original.append(append));
});

test('a backup taken while a node writes is of one moment', async () => {
  const url = await postgres.createDatabase();
  const store = await openPostgresStore(url);
  onTestFinished(() => store.close());
  await fillStore(store, { notebooks: 8, seed: 6, updateBytes: 3_000 });
  await store.records.addNotebook({ notebookId: 'busy', createdAt: 1 });
  const file = join(makeTemporaryFolder(), 'backup');
  let acknowledged = 0;
  let finished = false;
  const writing = (async () => {
    while (!finished) {
      await store.append([{ notebookId: 'busy', bytes: new Uint8Array(50) }]);
      acknowledged += 1;
    }
  })();
  while (acknowledged < 20) await store.check();
  const before = acknowledged;
  await backUp(findPlace(url), file);
  finished = true;
  await writing;
  expect(acknowledged).toBeGreaterThan(before);
  const to = join(makeTemporaryFolder(), 'to');
  await restore(findPlace(to), file);
  const restored = await openSqliteStore(to);
  onTestFinished(() => restored.close());
  const [head] = await restored.readHeads(['busy']);
  const { updates } = await restored.readLog('busy');
  expect(head?.lastSeq).toBeGreaterThanOrEqual(before);
  expect(updates.map(({ seq }) => seq)).toEqual(Array.from(updates, (_, at) => at + 1));
  expect(updates).toHaveLength(head?.lastSeq ?? 0);
});

test('what breaks off leaves the database empty, and works the next time', async () => {
  const from = findPlace(await makeFilledFolder());
  const url = await postgres.createDatabase();
  const to = findPlace(url);
  async function* breakOff(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
    let left = 3;
    for await (const batch of batches) {
      yield batch;
      left -= 1;
      if (left === 0) throw new Error('the line went dead');
    }
  }
  const broken = from.read((db) => to.fill(migrations.length, () => breakOff(readBatches(db))));
  await expect(broken).rejects.toThrow('the line went dead');
  expect(await readAll(to)).toEqual([]);
  await moveStore(from, to);
  expect(await readAll(to)).toEqual(await readAll(from));
});

test('an older backup goes into a database where a newer server has made its tables', async () => {
  const url = await postgres.createDatabase();
  await (await openPostgresStore(url)).close();
  const row: Batch = {
    table: 'notebook',
    columns: ['created_at', 'id', 'last_seq'],
    rows: [[5, 'old', 9]],
  };
  await findPlace(url).fill(1, async function* () {
    yield row;
  });
  const store = await openPostgresStore(url);
  onTestFinished(() => store.close());
  expect(await store.readHeads(['old'])).toEqual([
    { notebookId: 'old', lastSeq: 9, accessChanges: 0 },
  ]);
});

test('the commands take the address from the settings, and never show its password', async () => {
  const [folder, url] = [await makeFilledFolder(), new URL(await postgres.createDatabase())];
  url.password = 'very-secret';
  const settings = { DATA_DIR: folder, DATABASE_URL: url.href };
  const moved = await runKeeping('migrate-store', [], settings);
  expect(moved).toEqual({ exitCode: 0, said: expect.stringContaining('notebook 12,') });
  const file = join(makeTemporaryFolder(), 'backup');
  const backup = await runKeeping('backup', [file], settings);
  expect(backup).toEqual({ exitCode: 0, said: expect.stringContaining('Backed up PostgreSQL at') });
  const back = await runKeeping('restore', [file], settings);
  expect(back).toEqual({ exitCode: 1, said: expect.stringContaining('Nothing was changed') });
  url.port = '1';
  const away = await runKeeping('backup', [file], { DATABASE_URL: url.href });
  expect(away).toEqual({ exitCode: 1, said: expect.stringContaining('PostgreSQL cannot be used') });
  for (const { said } of [moved, backup, back, away]) expect(said).not.toContain('very-secret');
});

test('several nodes that tend one database at once do each thing once', async () => {
  const url = await postgres.createDatabase();
  const nodes = [await openPostgresStore(url), await openPostgresStore(url)] as const;
  onTestFinished(async () => {
    for (const node of nodes) await node.close();
  });
  await fillStore(nodes[0], { notebooks: 30, seed: 7 });
  const now = 2_000_000_000_000;
  await Promise.all(nodes.map((node) => tendStore(node, now)));
  expect(await nodes[0].db.selectFrom('invitation').selectAll().execute()).toEqual([]);
  expect(await tendStore(nodes[1], now)).toEqual({ invitations: 0, keysOfRemoved: 0, versions: 0 });
});
