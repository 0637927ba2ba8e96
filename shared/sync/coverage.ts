/**
 * Somebody deleted blobs: are all words still held by the blobs that are left? A faulty or
 * dishonest member or server can delete any blob; whoever still knows its content puts it back.
 */
import * as Y from 'yjs';
import type { LiveBlob } from './blob-list.ts';
import type { Cancel, Clock } from './clock.ts';
import { covers, docExtent } from './doc-extent.ts';
import { Inbox } from './inbox.ts';
import type { Pace } from './pace.ts';
import type { Sealer } from './sealer.ts';

export type MissingFrom = (
  inner: Y.Doc,
  blobs: readonly LiveBlob[],
  sealer: Sealer,
) => Uint8Array | null;

/**
 * @returns the update that the blobs lack, or null when a fresh opening of them would hold all
 * that `inner` holds: changes, waiting changes and deletions.
 */
export const missingFrom: MissingFrom = (inner, blobs, sealer) => {
  const opening = new Y.Doc();
  new Inbox(opening, sealer, () => 0).receive(blobs);
  const held = docExtent(opening);
  const vector = Y.encodeStateVector(opening);
  opening.destroy();
  if (covers(held, docExtent(inner))) return null;
  return Y.encodeStateAsUpdate(inner, vector);
};

export type CoverageOptions = {
  clock: Clock;
  pace: Pace;
  jitter: () => number;
  hasPendingBlobs: () => boolean;
  check: () => void;
};

/** Waits for the deletions to end and for the blobs to have arrived, but not for ever. */
export class CoverageWatch {
  readonly #options: CoverageOptions;
  #cancel: Cancel | null = null;
  #since: number | null = null;
  #hasSeenDeletion = false;

  constructor(options: CoverageOptions) {
    this.#options = options;
  }

  /** Call after blobs were deleted from afar. */
  deletionSeen(): void {
    this.#hasSeenDeletion = true;
    this.arm();
  }

  /** Call once after the first sync. */
  arm(): void {
    const { clock, pace, jitter } = this.#options;
    this.#cancel?.();
    this.#since ??= clock.now();
    const delay = pace.coverageAfter + jitter() * pace.coverageJitter;
    this.#cancel = clock.after(delay, () => this.#run());
  }

  /** This window may be the last that knows the deleted words: it does not leave without looking. */
  finish(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#hasSeenDeletion) this.#options.check();
  }

  #run(): void {
    const { clock, pace, hasPendingBlobs, check } = this.#options;
    this.#cancel = null;
    const waited = clock.now() - (this.#since ?? clock.now());
    if (hasPendingBlobs() && waited < pace.coveragePatience) {
      this.arm();
      return;
    }
    this.#since = null;
    this.#hasSeenDeletion = false;
    check();
  }
}
