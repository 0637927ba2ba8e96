/** A data folder with SQLite's file in it. */
import { existsSync, mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/sql/tables.ts';
import { sqlite } from '../store/sqlite/engine.ts';
import { openDatabase } from '../store/sqlite/open-database.ts';
import { DATABASE_FILE } from '../store/sqlite/open-store.ts';
import { claimFolder } from '../store/sqlite/sole-use.ts';
import type { Batch, Counts } from './batch.ts';
import {
  bringUpToDate,
  holdsNotebooks,
  loadRows,
  prepareTables,
  proveLoaded,
} from './load-rows.ts';
import type { Place } from './place.ts';
import { syncFolder } from './sync-folder.ts';
import { taken, Unusable } from './unusable.ts';

/** What SQLite keeps beside its file. */
const COMPANIONS = ['-wal', '-shm'];

export function createFolderPlace(folder: string): Place {
  const file = join(folder, DATABASE_FILE);
  const building = `${file}.restoring`;

  async function read<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    if (!existsSync(file)) {
      throw new Unusable(
        `There are no notebooks in ${folder}: it has no ${DATABASE_FILE}. Is DATA_DIR what the server uses?`,
      );
    }
    const { db } = openDatabase(file, { readOnly: true });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }

  async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const claim = claimFolder(folder);
    try {
      return await work();
    } finally {
      claim.release();
    }
  }

  async function requireNone(): Promise<void> {
    if (existsSync(file) && (await read(holdsNotebooks))) throw taken(folder);
  }

  /** Beside the old file, which is replaced only by one that is whole and on the disk. */
  async function build(schema: number, batches: AsyncIterable<Batch>): Promise<Counts> {
    const { connection, db } = openDatabase(building);
    try {
      // Nobody rests on it yet; it is synced once, below.
      connection.exec('pragma synchronous = off');
      await prepareTables(db, sqlite, schema);
      const loaded = await loadRows(db, batches);
      await proveLoaded(db, loaded);
      await bringUpToDate(db, sqlite);
      return loaded;
    } finally {
      await db.destroy();
    }
  }

  async function putInPlace(): Promise<void> {
    const handle = await open(building, 'r+');
    await handle.sync();
    await handle.close();
    for (const end of COMPANIONS) await rm(`${file}${end}`, { force: true });
    await rename(building, file);
    await syncFolder(folder);
  }

  return {
    name: folder,
    read,
    readAlone: (work) => (existsSync(file) ? alone(() => read(work)) : read(work)),

    async requireEmpty() {
      if (existsSync(folder)) await alone(requireNone);
    },

    async fill(schema, batches) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return alone(async () => {
        await requireNone();
        const discard = async () => {
          for (const end of ['', ...COMPANIONS]) await rm(`${building}${end}`, { force: true });
        };
        await discard();
        try {
          const counts = await build(schema, batches());
          await putInPlace();
          return counts;
        } catch (error) {
          await discard();
          throw error;
        }
      });
    },
  };
}
