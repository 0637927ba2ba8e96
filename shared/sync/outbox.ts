/**
 * From the inner document to blobs. Edits gather for a moment, so that a sentence costs a few
 * blobs and not a hundred; meanwhile the journal holds them.
 */
import * as Y from 'yjs';
import { kind } from '#shared/secrets/seal.ts';
import type { Cancel, Clock } from './clock.ts';
import type { JournalRecord } from './journal.ts';
import type { JournalKeeper } from './journal-keeper.ts';
import type { Pace } from './pace.ts';
import type { Sealed, Sealer } from './sealer.ts';

export type OutboxOptions = {
  opening: string;
  sealer: Sealer;
  keeper: JournalKeeper;
  clock: Clock;
  pace: Pace;
  /** Puts a blob into the outer document. */
  insert: (sealed: Sealed) => void;
  isTogether: () => boolean;
  mayWrite: () => boolean;
  /** The outbox became empty, or is so no longer. */
  onChange: () => void;
};

export class Outbox {
  readonly #options: OutboxOptions;
  #buffer: Uint8Array | null = null;
  #batch = 0;
  /** The journal's records of what is in the buffer. */
  #records: JournalRecord[] = [];
  #adopted: JournalRecord[] = [];
  #firstEdit = 0;
  #lastEdit = Number.NEGATIVE_INFINITY;
  #cancel: Cancel | null = null;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  get isEmpty(): boolean {
    return this.#buffer === null;
  }

  get lastEdit(): number {
    return this.#lastEdit;
  }

  /** An edit made in this window. */
  add(update: Uint8Array): void {
    const { opening, sealer, keeper, clock, pace } = this.#options;
    this.#lastEdit = clock.now();
    const buffer = this.#gather(update);
    const sealed = sealer.seal(kind.updates, buffer).bytes;
    const record = { opening, batch: this.#batch, sealed };
    this.#records = [record];
    keeper.put(record);
    // With a journal that fails, the outer document is the only place left.
    if (buffer.length >= pace.flushBytes || keeper.failing) this.flush();
    else this.schedule();
  }

  /** What an earlier opening left in the journal. Its records stay until the new blob is stored. */
  adopt(update: Uint8Array, records: readonly JournalRecord[]): void {
    this.#gather(update);
    this.#adopted.push(...records);
  }

  /** Nothing is forgotten before its blob is in the outer document. */
  flush(): void {
    const { sealer, keeper, insert, mayWrite } = this.#options;
    if (this.#buffer === null || !mayWrite()) return;
    insert(sealer.seal(kind.updates, this.#buffer));
    const done = [...this.#adopted, ...this.#records];
    this.#buffer = null;
    this.#records = [];
    this.#adopted = [];
    this.#batch += 1;
    this.stop();
    keeper.retire(done);
    this.#options.onChange();
  }

  /** Call when somebody comes or goes: together, words travel sooner. */
  schedule(): void {
    const { clock, pace, isTogether } = this.#options;
    if (this.#buffer === null) return;
    this.stop();
    const due = this.#firstEdit + (isTogether() ? pace.flushTogether : pace.flushAlone);
    this.#cancel = clock.after(Math.max(0, due - clock.now()), () => this.flush());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #gather(update: Uint8Array): Uint8Array {
    if (this.#buffer === null) {
      this.#firstEdit = this.#options.clock.now();
      this.#buffer = update;
      this.#options.onChange();
    } else {
      this.#buffer = Y.mergeUpdates([this.#buffer, update]);
    }
    return this.#buffer;
  }
}
