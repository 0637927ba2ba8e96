/**
 * One device's disk. What is written can be read at once, but reaches the platter later and in
 * order; a crash loses what had not, from a random point on.
 */
import type { ManualClock } from '#tests/support/manual-clock.ts';
import type { SeededRandom } from './seeded-random.ts';

type Write<State> = { due: number; change: (state: State) => State; onDurable: () => void };

export class LaggingDisk<State> {
  #shown: State;
  #durable: State;
  #writes: Write<State>[] = [];
  readonly #clock: ManualClock;
  readonly #random: SeededRandom;
  readonly #maxLag: number;

  /** @param maxLag in milliseconds, from a write to the platter. */
  constructor(empty: State, clock: ManualClock, random: SeededRandom, maxLag: number) {
    this.#shown = empty;
    this.#durable = empty;
    this.#clock = clock;
    this.#random = random;
    this.#maxLag = maxLag;
  }

  get content(): State {
    return this.#shown;
  }

  write(change: (state: State) => State, onDurable: () => void = () => {}): void {
    const wished = this.#clock.now() + this.#random.below(this.#maxLag);
    const due = Math.max(wished, this.#writes.at(-1)?.due ?? 0);
    this.#shown = change(this.#shown);
    this.#writes.push({ due, change, onDurable });
  }

  /** Lets what is due reach the platter. Call after time has passed. */
  tick(): void {
    let due = 0;
    while ((this.#writes[due]?.due ?? Number.POSITIVE_INFINITY) <= this.#clock.now()) due += 1;
    this.#keep(due);
  }

  /** Resolves when everything written so far is on the platter; never, if a crash comes first. */
  whenDurable(): Promise<void> {
    if (this.#writes.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.write((state) => state, resolve);
    });
  }

  crash(): void {
    this.#keep(this.#random.below(this.#writes.length + 1));
    this.#writes = [];
    this.#shown = this.#durable;
  }

  #keep(count: number): void {
    for (const write of this.#writes.splice(0, count)) {
      this.#durable = write.change(this.#durable);
      write.onDurable();
    }
  }
}
