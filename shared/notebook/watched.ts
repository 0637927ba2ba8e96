/**
 * A value that can be read at any time and watched: the contract of React's
 * `useSyncExternalStore`. A snapshot never changes; an untouched part keeps its identity.
 */
export type Watched<T> = {
  getSnapshot(): T;
  /** @returns the function that ends the watching. */
  subscribe(listener: () => void): () => void;
};

export function createListeners(): { add(listener: () => void): () => void; notify(): void } {
  const listeners = new Set<() => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify() {
      for (const listener of [...listeners]) listener();
    },
  };
}
