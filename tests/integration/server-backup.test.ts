import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { FORMAT, frameKind, MAGIC, packFrame, packJson } from '#server/keeping/backup-format.ts';
import type { Batch } from '#server/keeping/batch.ts';
import { backUp, moveStore, restore } from '#server/keeping/commands.ts';
import { findPlace } from '#server/keeping/find-place.ts';
import { openBackup } from '#server/keeping/read-backup.ts';
import { readBatches } from '#server/keeping/read-rows.ts';
import { migrate, migrations } from '#server/store/sql/migrations.ts';
import { sqlite } from '#server/store/sqlite/engine.ts';
import { openDatabase } from '#server/store/sqlite/open-database.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { fillStore } from '#tests/support/filled-store.ts';
import { createRandom } from '#tests/support/random.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
console.log(`SEED=${seed}`);

let folder: string;
let file: string;
beforeEach(() => {
  folder = makeTemporaryFolder();
  file = join(folder, 'backup');
});

async function makeFilled(name: string, notebooks = 12): Promise<string> {
  const dataDir = join(folder, name);
  const store = await openSqliteStore(dataDir);
  await fillStore(store, { notebooks, seed });
  await store.close();
  return dataDir;
}

async function readAll(dataDir: string): Promise<Map<string, unknown[]>> {
  const tables = new Map<string, unknown[]>();
  await findPlace(dataDir).read(async (db) => {
    for await (const { table, columns, rows } of readBatches(db)) {
      const objects = rows.map((row) => columns.map((column, at) => [column, comparable(row[at])]));
      tables.set(table, [...(tables.get(table) ?? []), ...objects]);
    }
  });
  return tables;
}

/** Comparing long arrays byte by byte takes long. */
const comparable = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

const backUpFolder = (dataDir: string) => backUp(findPlace(dataDir), file);
const restoreFolder = (dataDir: string) => restore(findPlace(dataDir), file);

/** Every file below with its bytes: whether anything at all has changed. */
function lookAt(dataDir: string): unknown {
  if (!existsSync(dataDir)) return null;
  return readdirSync(dataDir).map((name) => [
    name,
    readFileSync(join(dataDir, name)).toString('hex'),
  ]);
}

describe('a backup', () => {
  test('restores to every row of every table', async () => {
    const from = await makeFilled('from');
    const counts = await backUpFolder(from);
    const to = join(folder, 'to');
    expect(await restoreFolder(to)).toEqual(counts);
    expect(await readAll(to)).toEqual(await readAll(from));
    expect((await readAll(to)).size).toBe(6);
  });

  test('of a store with nothing in it restores too, and is served', async () => {
    await backUpFolder(await makeFilled('from', 0));
    const to = join(folder, 'to');
    await restoreFolder(to);
    const store = await openSqliteStore(to);
    expect(await store.readHeads(['x'])).toEqual([]);
    await store.close();
  });

  test('is read and written page by page: rows that would not fit one page are all there', async () => {
    const from = join(folder, 'from');
    const store = await openSqliteStore(from);
    await store.records.addNotebook({ notebookId: 'long', createdAt: 1 });
    const bytes = new Uint8Array(700_000).fill(7);
    await store.db
      .insertInto('update_log')
      .values(
        Array.from({ length: 1_208 }, (_, index) => {
          const few = index < 1_203 ? bytes.subarray(0, 3) : bytes;
          return { notebook_id: 'long', seq: index + 1, bytes: few };
        }),
      )
      .execute();
    await store.close();
    await backUpFolder(from);
    const sizes: number[] = [];
    const backup = await openBackup(file, migrations.length);
    for await (const { table, rows } of backup.batches())
      if (table === 'update_log') sizes.push(rows.length);
    await backup.close();
    expect(sizes).toEqual([500, 500, 203 + 1, 1, 1, 1, 1]);
    await restoreFolder(join(folder, 'to'));
    expect(await readAll(join(folder, 'to'))).toEqual(await readAll(from));
  });

  test('is nobody else’s to read, and stands under its name only when it is whole', async () => {
    const from = await makeFilled('from');
    await backUpFolder(from);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backUpFolder(join(folder, 'nowhere'))).rejects.toThrow(
      'There are no notebooks in',
    );
    await backUpFolder(from);
    expect(readdirSync(folder).toSorted()).toEqual(['backup', 'from']);
  });

  test('never takes the place of something that is no backup', async () => {
    const from = await makeFilled('from');
    file = join(from, DATABASE_FILE);
    const before = lookAt(from);
    await expect(backUpFolder(from)).rejects.toThrow('is no backup: it was left as it is');
    expect(lookAt(from)).toEqual(before);
  });

  test('holds what SQLite has not yet put in its place, and restores it to there', async () => {
    const store = await openSqliteStore(join(folder, 'from'));
    onTestFinished(() => store.close());
    await store.records.addNotebook({ notebookId: 'one', createdAt: 1 });
    await store.append([{ notebookId: 'one', bytes: new Uint8Array([7]) }]);
    expect((await backUpFolder(join(folder, 'from'))).update_journal?.rows).toBe(1);
    await restoreFolder(join(folder, 'to'));
    const restored = await readAll(join(folder, 'to'));
    expect(restored.get('update_journal')).toBeUndefined();
    expect(restored.get('update_log')).toHaveLength(1);
    const reopened = await openSqliteStore(join(folder, 'to'));
    onTestFinished(() => reopened.close());
    expect(await reopened.readLog('one')).toEqual(await store.readLog('one'));
    expect(await reopened.readHeads(['one'])).toEqual(await store.readHeads(['one']));
  });

  test('of an older server is brought up to date', async () => {
    const from = join(folder, 'from');
    mkdirSync(from);
    const old = openDatabase(join(from, DATABASE_FILE));
    await migrate(old.db, sqlite, migrations.slice(0, 1));
    old.connection.exec("insert into notebook (id, created_at, last_seq) values ('old', 5, 9)");
    await old.db.destroy();
    await backUpFolder(from);
    await restoreFolder(join(folder, 'to'));
    const store = await openSqliteStore(join(folder, 'to'));
    expect(await store.readHeads(['old'])).toEqual([
      { notebookId: 'old', lastSeq: 9, accessChanges: 0 },
    ]);
    await store.close();
  });
});

describe('restoring', () => {
  test('into a place that holds notebooks is refused, and changes nothing', async () => {
    await backUpFolder(await makeFilled('from'));
    const to = await makeFilled('to', 1);
    const before = lookAt(to);
    await expect(restoreFolder(to)).rejects.toThrow(
      `There are notebooks in ${to} already. Nothing was changed.`,
    );
    expect(lookAt(to)).toEqual(before);
  });

  test('into a folder where a server has run and nobody has begun is taken', async () => {
    const from = await makeFilled('from');
    await backUpFolder(from);
    const to = await makeFilled('to', 0);
    await restoreFolder(to);
    expect(await readAll(to)).toEqual(await readAll(from));
  });

  test('is refused while a server uses the folder', async () => {
    await backUpFolder(await makeFilled('from'));
    const store = await openSqliteStore(join(folder, 'to'));
    await expect(restoreFolder(join(folder, 'to'))).rejects.toThrow(
      'already using the data folder',
    );
    await store.close();
  });

  test('a damaged file is refused wherever the damage is, and changes nothing', async () => {
    await backUpFolder(await makeFilled('from', 4));
    const whole = readFileSync(file);
    const random = createRandom(seed);
    const to = join(folder, 'to');
    const untouched = lookAt(to);
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(whole);
      const at = round < 60 ? round : random(bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random(8)), at);
      writeFileSync(file, bytes);
      await expect(restoreFolder(to), `a bit of byte ${at}`).rejects.toThrow(/Nothing was changed/);
    }
    for (let round = 0; round < 200; round += 1) {
      const length = round < 60 ? round : random(whole.length);
      writeFileSync(file, whole.subarray(0, length));
      await expect(restoreFolder(to), `${length} bytes`).rejects.toThrow(/Nothing was changed/);
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from([0])]));
    await expect(restoreFolder(to)).rejects.toThrow('something follows its end');
    expect(lookAt(to)).toEqual(untouched);
    writeFileSync(file, whole);
    await restoreFolder(to);
  });

  test('a file whose whole parts are in another order, doubled or gone is refused', async () => {
    await backUpFolder(await makeFilled('from', 4));
    const frames = splitFrames(readFileSync(file));
    expect(frames.length).toBeGreaterThan(6);
    const [header = file, first, second, ...rest] = frames;
    for (const wrong of [
      [header, second, first, ...rest],
      [header, first, first, second, ...rest],
      [header, second, ...rest],
      [first, second, ...rest],
      [header, rest.at(-1)],
    ]) {
      writeFileSync(file, Buffer.concat([MAGIC, ...(wrong as Buffer[])]));
      await expect(restoreFolder(join(folder, 'to'))).rejects.toThrow('The backup is damaged');
    }
  });

  test.each([
    ['of another format', { format: FORMAT + 1, schema: 1 }],
    ['of a newer schema', { format: FORMAT, schema: migrations.length + 1 }],
  ])('a file %s is left to the newer server', async (_name, header) => {
    writeFileSync(file, MAGIC);
    const frame = await packFrame(frameKind.header, packJson({ ...header, madeAt: 1 }));
    writeFileSync(file, Buffer.concat(frame), { flag: 'a' });
    await expect(restoreFolder(join(folder, 'to'))).rejects.toThrow('made by a newer server');
  });

  test.each(['', 'PK\u0003\u0004 something else altogether', 'SQLite format 3\u0000'])(
    'a file that is no backup (%j) is refused',
    async (content) => {
      writeFileSync(file, content);
      await expect(restoreFolder(join(folder, 'to'))).rejects.toThrow(
        /is no backup of this server/,
      );
      expect(existsSync(join(folder, 'to'))).toBe(false);
    },
  );

  test('a file that is not there is told so', async () => {
    await expect(restoreFolder(join(folder, 'to'))).rejects.toThrow('cannot be read');
  });
});

describe('moving a store', () => {
  test('brings all of it, and leaves the old one as it was', async () => {
    const from = await makeFilled('from');
    const before = await readAll(from);
    await moveStore(findPlace(from), findPlace(join(folder, 'to')));
    expect(await readAll(join(folder, 'to'))).toEqual(before);
    expect(await readAll(from)).toEqual(before);
  });

  test('is refused while a server still takes changes', async () => {
    const from = join(folder, 'from');
    const store = await openSqliteStore(from);
    await expect(moveStore(findPlace(from), findPlace(join(folder, 'to')))).rejects.toThrow(
      'already using the data folder',
    );
    expect(existsSync(join(folder, 'to'))).toBe(false);
    await store.close();
  });

  test('that breaks off leaves the new place empty, and works the next time', async () => {
    const from = findPlace(await makeFilled('from'));
    const to = findPlace(join(folder, 'to'));
    const broken = from.read((db) => to.fill(migrations.length, () => breakOff(readBatches(db))));
    await expect(broken).rejects.toThrow('the line went dead');
    expect(readdirSync(join(folder, 'to'))).toEqual(['in-use.lock']);
    await moveStore(from, to);
  });
});

async function* breakOff(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  let left = 3;
  for await (const batch of batches) {
    yield batch;
    left -= 1;
    if (left === 0) throw new Error('the line went dead');
  }
}

function splitFrames(bytes: Buffer): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = MAGIC.length; at < bytes.length; ) {
    const length = 41 + bytes.readUInt32BE(at + 1);
    frames.push(bytes.subarray(at, at + length));
    at += length;
  }
  return frames;
}
