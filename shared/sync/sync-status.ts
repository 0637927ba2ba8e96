/**
 * The one sentence about where the person's words are, as a union: which state it is, and whether
 * the work is safe. Pure: facts in, status out.
 */
import type { ConnectionState } from './connection.ts';
import type { StorageTrouble } from './local-copy.ts';
import type { RefusalReason } from './protocol.ts';
import type { ReadOnlyReason } from './sealed-state.ts';

export type SyncStatus =
  /** Everything written here is on the server's disk. */
  | { name: 'saved' }
  | { name: 'saving' }
  /** Connected, yet something has been waiting for longer than it should. */
  | { name: 'unsynced'; keptOnDevice: boolean }
  | { name: 'connecting'; keptOnDevice: boolean }
  /** `waiting`: something here has not reached the server yet. */
  | { name: 'offline'; keptOnDevice: true; waiting: boolean }
  /** The words are safe only once the server has them: `saved` says whether it does. */
  | { name: 'cannot-save-on-device'; trouble: StorageTrouble; online: boolean; saved: boolean }
  | { name: 'read-only'; reason: ReadOnlyReason; online: boolean }
  | { name: 'refused'; reason: RefusalReason; keptOnDevice: boolean; waiting: boolean };

export type SyncFacts = {
  connection: ConnectionState;
  /** The server's disk holds the whole outer document. */
  covered: boolean;
  /** Typed, and not sealed into the outer document yet. */
  unflushed: boolean;
  trouble: StorageTrouble | null;
  readOnly: ReadOnlyReason | null;
  /** How long something has been waiting for the server, in milliseconds. */
  waitingFor: number;
};

export const UNSYNCED_AFTER = 10_000;

export function syncStatus(facts: SyncFacts): SyncStatus {
  const { connection, trouble, readOnly } = facts;
  const saved = facts.covered && !facts.unflushed;
  const keptOnDevice = trouble === null;
  const online = connection.name === 'live';
  if (connection.name === 'refused') {
    return { name: 'refused', reason: connection.reason, keptOnDevice, waiting: !saved };
  }
  if (trouble !== null && readOnly === null) {
    return { name: 'cannot-save-on-device', trouble, online, saved };
  }
  if (readOnly !== null) return { name: 'read-only', reason: readOnly, online };
  if (connection.name === 'offline') {
    return { name: 'offline', keptOnDevice: true, waiting: !saved };
  }
  if (connection.name === 'connecting') return { name: 'connecting', keptOnDevice };
  if (saved && online) return { name: 'saved' };
  return facts.waitingFor >= UNSYNCED_AFTER
    ? { name: 'unsynced', keptOnDevice }
    : { name: 'saving' };
}
