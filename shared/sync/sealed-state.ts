/** What the interface can know about a sealed document: a snapshot that is replaced when it changes. */
import type { OpenFailure } from '#shared/secrets/seal.ts';

/** A blob that is kept but could not be read; `id` is "client:clock" in the outer document. */
export type BlobProblem = { id: string; reason: OpenFailure; keyName: string | null };

/** Why a key offered in the outer document was not believed. A warning about security. */
export type KeyWarning = {
  keyName: string;
  reason: 'malformed' | 'unknown-signer' | 'bad-signature' | 'wrong-key';
};

/**
 * Why nothing may be edited. `no-right`: a viewer. `newer-version`: something in it was written by
 * a program newer than this one. `too-large`: it has reached its limit.
 */
export type ReadOnlyReason = 'no-right' | 'newer-version' | 'too-large';

export type SealedState = {
  readOnly: ReadOnlyReason | null;
  problems: readonly BlobProblem[];
  keyWarnings: readonly KeyWarning[];
  /** Since when words wait for another device's earlier words; Unix milliseconds. */
  pendingSince: number | null;
  /** There are edits that are not yet in the outer document. */
  unflushed: boolean;
  /** `failing`: the last write to this device's journal was refused, so a crash may lose words. */
  journal: 'keeping' | 'failing';
  /** Bytes of the inner document, from above and in steps, so that not every key changes the state. */
  size: { bytes: number; level: 'fine' | 'warn' | 'full' };
};

export const newState: SealedState = {
  readOnly: null,
  problems: [],
  keyWarnings: [],
  pendingSince: null,
  unflushed: false,
  journal: 'keeping',
  size: { bytes: 0, level: 'fine' },
};

export function readOnlyReason(
  state: Pick<SealedState, 'problems' | 'size'> & { mayWrite: boolean; isReadable: boolean },
): ReadOnlyReason | null {
  const isNewer = state.problems.some(({ reason }) => reason === 'new-version');
  if (isNewer || !state.isReadable) return 'newer-version';
  if (!state.mayWrite) return 'no-right';
  return state.size.level === 'full' ? 'too-large' : null;
}
