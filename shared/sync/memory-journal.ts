/** The journal's twin in memory, for tests. */
import { isSameRecord, type Journal, type JournalRecord } from './journal.ts';

export class MemoryJournal implements Journal {
  readonly #records = new Map<string, JournalRecord>();

  put(record: JournalRecord): Promise<void> {
    this.#records.set(nameOf(record), record);
    return Promise.resolve();
  }

  readAll(): Promise<JournalRecord[]> {
    return Promise.resolve([...this.#records.values()].sort((a, b) => a.batch - b.batch));
  }

  remove(records: readonly JournalRecord[]): Promise<void> {
    for (const record of records) {
      const stored = this.#records.get(nameOf(record));
      if (stored && isSameRecord(stored, record)) this.#records.delete(nameOf(record));
    }
    return Promise.resolve();
  }
}

function nameOf({ opening, batch }: JournalRecord): string {
  return `${opening}/${batch}`;
}
