/** What the person must be told besides where their words are: at most one line of each kind. */
import type { ConnectionState } from './connection.ts';
import type { SealedState } from './sealed-state.ts';

export type Trouble =
  /** Some of it is under a key this device does not have: ask to be invited again. */
  | { code: 'no-key'; count: number }
  /** Written by a newer version: update. */
  | { code: 'new-version' }
  /** Cannot be opened by anybody; an owner may discard these after an export. */
  | { code: 'damaged'; ids: readonly string[] }
  /** Earlier words of another device are still missing. */
  | { code: 'pending' }
  /** Connected, yet the server does not confirm. */
  | { code: 'unsynced' }
  | { code: 'too-large'; level: 'warn' | 'full' }
  /** Somebody offered a key that no owner signed: a warning about security. */
  | { code: 'key-record-invalid'; count: number }
  /** This device may not come in any more. What it has stays readable. */
  | { code: 'revoked' };

export const PENDING_AFTER = 60_000;

export function findTroubles(
  sealed: SealedState,
  connection: ConnectionState,
  facts: { now: number; unsynced: boolean },
): Trouble[] {
  const troubles: Trouble[] = [];
  const of = (reason: string) => sealed.problems.filter((problem) => problem.reason === reason);
  if (connection.name === 'refused' && connection.reason === 'no-access') {
    troubles.push({ code: 'revoked' });
  }
  const { keyWarnings, pendingSince, size } = sealed;
  if (keyWarnings.length > 0) {
    troubles.push({ code: 'key-record-invalid', count: keyWarnings.length });
  }
  const locked = of('no-key').length;
  if (locked > 0) troubles.push({ code: 'no-key', count: locked });
  if (of('new-version').length > 0 || sealed.readOnly === 'newer-version') {
    troubles.push({ code: 'new-version' });
  }
  const damaged = of('damaged');
  if (damaged.length > 0) troubles.push({ code: 'damaged', ids: damaged.map(({ id }) => id) });
  if (pendingSince !== null && facts.now - pendingSince >= PENDING_AFTER) {
    troubles.push({ code: 'pending' });
  }
  if (facts.unsynced) troubles.push({ code: 'unsynced' });
  if (size.level !== 'fine') troubles.push({ code: 'too-large', level: size.level });
  return troubles;
}
