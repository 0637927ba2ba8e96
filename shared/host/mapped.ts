import type { Watched } from '#shared/notebook/watched.ts';

/** The same value in other terms; as long as the source keeps its snapshot, so does this. */
export function mapWatched<S, T>(source: Watched<S>, map: (snapshot: S) => T): Watched<T> {
  let from: S | undefined;
  let to: T | undefined;
  return {
    getSnapshot() {
      const snapshot = source.getSnapshot();
      if (to === undefined || snapshot !== from) {
        from = snapshot;
        to = map(snapshot);
      }
      return to;
    },
    subscribe: (listener) => source.subscribe(listener),
  };
}
