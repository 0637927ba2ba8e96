/** The journal in an IndexedDB database of its own, apart from the local copy. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isSameRecord, type Journal, type JournalRecord } from './journal.ts';

interface Schema extends DBSchema {
  records: { key: [opening: string, batch: number]; value: JournalRecord };
}

export class IndexedJournal implements Journal {
  readonly #name: string;
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  /** @param name of the database, one per notebook. Opened at first use. */
  constructor(name: string) {
    this.#name = name;
  }

  async put(record: JournalRecord): Promise<void> {
    await (await this.#open()).put('records', record);
  }

  async readAll(): Promise<JournalRecord[]> {
    const records = await (await this.#open()).getAll('records');
    return records.sort((a, b) => a.batch - b.batch);
  }

  async remove(records: readonly JournalRecord[]): Promise<void> {
    const transaction = (await this.#open()).transaction('records', 'readwrite');
    for (const record of records) {
      const key: [string, number] = [record.opening, record.batch];
      const stored = await transaction.store.get(key);
      if (stored && isSameRecord(stored, record)) await transaction.store.delete(key);
    }
    await transaction.done;
  }

  async close(): Promise<void> {
    const database = this.#database;
    this.#database = null;
    (await database)?.close();
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(this.#name, 1, {
      upgrade: (database) => {
        database.createObjectStore('records', { keyPath: ['opening', 'batch'] });
      },
      // Another window deletes the notebook from this device: let it.
      blocking: () => void this.close(),
      terminated: () => {
        this.#database = null;
      },
    }).catch((error: unknown) => {
      // The next write tries again: private windows and full disks may recover.
      this.#database = null;
      throw error;
    });
    return this.#database;
  }
}
