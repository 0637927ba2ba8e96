/**
 * One store of a device's disk. What is written can be read at once, but reaches the platter later
 * and in order; a crash loses what had not, from a random point on.
 */
import type { ManualClock } from '#tests/support/manual-clock.ts';
import type { SeededRandom } from './seeded-random.ts';

/**
 * The order in which writes reach the platter. Stores that share one lose the same moment's writes
 * in a crash (Chromium keeps an origin's databases in one log); with one each, they do not.
 */
export class PlatterOrder {
  readonly clock: ManualClock;
  readonly random: SeededRandom;
  readonly #maxLag: number;
  #lastDue = 0;
  #written = 0;
  #durable = 0;

  /** @param maxLag in milliseconds, from a write to the platter. */
  constructor(clock: ManualClock, random: SeededRandom, maxLag: number) {
    this.clock = clock;
    this.random = random;
    this.#maxLag = maxLag;
  }

  next(): { due: number; place: number } {
    const wished = this.clock.now() + this.random.below(this.#maxLag);
    this.#lastDue = Math.max(this.#lastDue, wished);
    return { due: this.#lastDue, place: this.#written++ };
  }

  reached(place: number): void {
    this.#durable = Math.max(this.#durable, place + 1);
  }

  /** The first place that a crash now loses. */
  cut(): number {
    return this.#durable + this.random.below(this.#written - this.#durable + 1);
  }
}

type Write<State> = {
  due: number;
  place: number;
  change: (state: State) => State;
  onDurable: () => void;
};

export class LaggingDisk<State> {
  readonly order: PlatterOrder;
  #shown: State;
  #durable: State;
  #writes: Write<State>[] = [];

  constructor(empty: State, order: PlatterOrder) {
    this.#shown = empty;
    this.#durable = empty;
    this.order = order;
  }

  get content(): State {
    return this.#shown;
  }

  write(change: (state: State) => State, onDurable: () => void = () => {}): void {
    this.#shown = change(this.#shown);
    this.#writes.push({ ...this.order.next(), change, onDurable });
  }

  /** Lets what is due reach the platter. Call after time has passed. */
  tick(): void {
    const now = this.order.clock.now();
    this.#keep(({ due }) => due <= now);
  }

  /** Resolves when everything written so far is on the platter; never, if a crash comes first. */
  whenDurable(): Promise<void> {
    if (this.#writes.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.write((state) => state, resolve);
    });
  }

  /** @param cut a place in the order: from there on all is lost. */
  crash(cut: number): void {
    this.#keep(({ place }) => place < cut);
    this.#writes = [];
    this.#shown = this.#durable;
  }

  #keep(isDurable: (write: Write<State>) => boolean): void {
    for (let next = this.#writes[0]; next && isDurable(next); next = this.#writes[0]) {
      this.#writes.shift();
      this.order.reached(next.place);
      this.#durable = next.change(this.#durable);
      next.onDurable();
    }
  }
}
