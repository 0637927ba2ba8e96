/**
 * The one store behind the sentence in the header: gathers what the sealed document, the
 * connection and the local copy say into a snapshot that changes only when its meaning does.
 */
import { equalityDeep } from 'lib0/function';
import { type Clock, systemClock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { LocalCopy } from './local-copy.ts';
import type { SealedDocument } from './sealed-document-options.ts';
import { type SyncStatus, syncStatus, UNSYNCED_AFTER } from './sync-status.ts';
import { findTroubles, PENDING_AFTER, type Trouble } from './troubles.ts';

export type NotebookStatus = {
  sync: SyncStatus;
  troubles: readonly Trouble[];
};

export type StatusStore = {
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  getSnapshot(): NotebookStatus;
  close(): void;
};

export type StatusSources = {
  sealed: Pick<SealedDocument, 'subscribe' | 'snapshot'>;
  connection: Pick<Connection, 'subscribe' | 'state' | 'covered'>;
  localCopy: Pick<LocalCopy, 'subscribe' | 'trouble'>;
  clock?: Clock;
};

export function watchStatus(sources: StatusSources): StatusStore {
  const { sealed, connection, localCopy, clock = systemClock } = sources;
  const listeners = new Set<() => void>();
  let waitingSince: number | null = null;
  let cancelLook = () => {};
  let snapshot = gather();

  function gather(): NotebookStatus {
    const state = sealed.snapshot();
    const now = clock.now();
    const { covered, state: link } = connection;
    const waiting = state.unflushed || !covered;
    waitingSince = waiting && link.name === 'live' ? (waitingSince ?? now) : null;
    const waitingFor = waitingSince === null ? 0 : now - waitingSince;
    const sync = syncStatus({
      connection: link,
      covered,
      unflushed: state.unflushed,
      // Without a journal a crash loses words: the device does not keep them, whatever else works.
      trouble: localCopy.trouble ?? (state.journal === 'failing' ? 'lost' : null),
      readOnly: state.readOnly,
      waitingFor,
    });
    const unsynced = waitingFor >= UNSYNCED_AFTER;
    lookAgain(now, [
      waitingSince !== null && !unsynced ? waitingSince + UNSYNCED_AFTER : null,
      state.pendingSince !== null ? state.pendingSince + PENDING_AFTER : null,
    ]);
    return { sync, troubles: findTroubles(state, link, { now, unsynced }) };
  }

  /** Time alone turns waiting into trouble. */
  function lookAgain(now: number, moments: (number | null)[]): void {
    cancelLook();
    const ahead = moments.filter((moment) => moment !== null && moment > now);
    const next = Math.min(...ahead.map(Number));
    cancelLook = ahead.length > 0 ? clock.after(next - now, refresh) : () => {};
  }

  function refresh(): void {
    const next = gather();
    if (equalityDeep(next, snapshot)) return;
    snapshot = next;
    for (const listener of [...listeners]) listener();
  }

  const stops = [
    sealed.subscribe(refresh),
    connection.subscribe(refresh),
    localCopy.subscribe(refresh),
  ];

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    close() {
      cancelLook();
      for (const stop of stops) stop();
      listeners.clear();
    },
  };
}
