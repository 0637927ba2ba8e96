/**
 * Writes the journal of one opening and clears it away, but never before the blob that took a
 * record's place is itself on this device's disk. A journal that cannot be written stops nothing:
 * it is reported.
 */
import type { Cancel, Clock } from './clock.ts';
import type { Journal, JournalRecord } from './journal.ts';

type Retiring = { records: readonly JournalRecord[]; due: number; stored: Promise<boolean> };

export type KeeperOptions = {
  journal: Journal;
  clock: Clock;
  durableAfter: number;
  whenStored: (() => Promise<void>) | undefined;
  onChange: (failing: boolean) => void;
};

export class JournalKeeper {
  readonly #options: KeeperOptions;
  readonly #writing = new Set<Promise<void>>();
  #retiring: Retiring[] = [];
  #cancel: Cancel | null = null;
  #failing = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  get failing(): boolean {
    return this.#failing;
  }

  put(record: JournalRecord): void {
    this.#track(
      this.#options.journal.put(record).then(
        () => this.#report(false),
        () => this.#report(true),
      ),
    );
  }

  /** Call right after the records' content went into the outer document. */
  retire(records: readonly JournalRecord[]): void {
    if (records.length === 0) return;
    const { clock, durableAfter, whenStored } = this.#options;
    const stored = (whenStored?.() ?? Promise.resolve()).then(
      () => true,
      () => false,
    );
    this.#retiring.push({ records, due: clock.now() + durableAfter, stored });
    this.#arm();
  }

  /**
   * Resolves when all writing has ended. Records whose blob is known to be stored go now; without
   * that knowledge they stay for a later opening.
   */
  async close(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    const left = this.#retiring;
    this.#retiring = [];
    if (this.#options.whenStored) await Promise.all(left.map((entry) => this.#remove(entry)));
    await Promise.all(this.#writing);
  }

  #arm(): void {
    const next = this.#retiring[0];
    if (next === undefined || this.#cancel !== null) return;
    const { clock } = this.#options;
    this.#cancel = clock.after(Math.max(0, next.due - clock.now()), () => {
      this.#cancel = null;
      const due = this.#retiring.filter((entry) => entry.due <= clock.now());
      this.#retiring = this.#retiring.filter((entry) => entry.due > clock.now());
      for (const entry of due) this.#track(this.#remove(entry));
      this.#arm();
    });
  }

  async #remove({ records, stored }: Retiring): Promise<void> {
    if (!(await stored)) return;
    // A record that could not be removed is replayed at the next opening, which changes nothing.
    await this.#options.journal.remove(records).catch(() => undefined);
  }

  #track(work: Promise<void>): void {
    this.#writing.add(work);
    void work.finally(() => this.#writing.delete(work));
  }

  #report(failing: boolean): void {
    if (failing === this.#failing) return;
    this.#failing = failing;
    this.#options.onChange(failing);
  }
}
