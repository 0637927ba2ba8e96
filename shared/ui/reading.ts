/** How screens read: snapshots of entries and records, so that one edit renders one row again. */
import { useCallback, useSyncExternalStore } from 'react';
import type { Collection } from '#shared/notebook/collection.ts';
import type { Groups } from '#shared/notebook/groups.ts';
import type { Records } from '#shared/notebook/records.ts';
import type { Watched } from '#shared/notebook/watched.ts';
import { afterPress } from './primitives/after-press.ts';

type Subscribe = Watched<unknown>['subscribe'];

/** What arrives while something is being pressed shows when the press is over. */
function useCalmly(subscribe: Subscribe): Subscribe {
  return useCallback((listener) => subscribe(() => afterPress(listener)), [subscribe]);
}

export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(useCalmly(watched.subscribe), watched.getSnapshot);
}

/** The list renders again when any entry changes; rows that are memoised on their entry do not. */
export function useCollection<E>(collection: Watched<readonly E[]>): readonly E[] {
  return useWatched(collection);
}

/** One entry, archived or not; renders again only when this entry changes. */
export function useEntry<E>(
  collection: Pick<Collection<E>, 'subscribe' | 'get'>,
  id: string | null,
): E | undefined {
  const read = useCallback(() => (id === null ? undefined : collection.get(id)), [collection, id]);
  return useSyncExternalStore(useCalmly(collection.subscribe), read);
}

/**
 * The records that speak of one entry, or the entries that belong to it; renders again only when one
 * of those changes.
 */
export function useRecords<R>(
  records: Pick<Records<R> | Groups<R>, 'subscribe' | 'of'>,
  subject: string,
): readonly R[] {
  const read = useCallback(() => records.of(subject), [records, subject]);
  return useSyncExternalStore(useCalmly(records.subscribe), read);
}
