/** One immutable snapshot and who wants to know when it changes: made for `useSyncExternalStore`. */
export class StateStore<State extends object> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(state: State) {
    this.#state = state;
  }

  readonly snapshot = (): State => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Replaces the snapshot only if a field differs. */
  update(change: Partial<State>): void {
    const next = { ...this.#state, ...change };
    const keys = Object.keys(change).filter((key): key is keyof State & string => key in next);
    if (keys.every((key) => isSame(next[key], this.#state[key]))) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

/** Two empty lists are the same list to a reader; anything else by identity or by its fields. */
function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}
