import { createListeners, type Watched } from '#shared/notebook/watched.ts';

/** A watched value that its owner sets. */
export type Store<T> = Watched<T> & { set(value: T): void };

export function createStore<T>(first: T): Store<T> {
  const listeners = createListeners();
  let value = first;
  return {
    getSnapshot: () => value,
    subscribe: listeners.add,
    set(next) {
      value = next;
      listeners.notify();
    },
  };
}
