/** The journal of one window on its device's lagging disk. A dead window writes nothing more. */
import { isSameRecord, type Journal, type JournalRecord } from '#shared/sync/journal.ts';
import type { LaggingDisk } from './lagging-disk.ts';

export type JournalContent = readonly JournalRecord[];

export class DiskJournal implements Journal {
  readonly #disk: LaggingDisk<JournalContent>;
  readonly #isAlive: () => boolean;
  readonly #onPut: () => () => void;

  /** @param onPut called at each write; what it returns, when that write is durable. */
  constructor(disk: LaggingDisk<JournalContent>, isAlive: () => boolean, onPut: () => () => void) {
    this.#disk = disk;
    this.#isAlive = isAlive;
    this.#onPut = onPut;
  }

  put(record: JournalRecord): Promise<void> {
    if (this.#isAlive()) {
      const isOther = (other: JournalRecord) =>
        other.opening !== record.opening || other.batch !== record.batch;
      this.#disk.write((records) => [...records.filter(isOther), record], this.#onPut());
    }
    return Promise.resolve();
  }

  readAll(): Promise<JournalRecord[]> {
    return Promise.resolve([...this.#disk.content]);
  }

  remove(removed: readonly JournalRecord[]): Promise<void> {
    if (this.#isAlive()) {
      this.#disk.write((records) =>
        records.filter((record) => !removed.some((other) => isSameRecord(record, other))),
      );
    }
    return Promise.resolve();
  }
}
