/** Decides when this window compacts: when it is worth it, safe, calm, and this window's turn. */
import type { Cancel, Clock } from './clock.ts';
import type { Applied, Failed } from './inbox.ts';
import type { Pace } from './pace.ts';

/** Is the tail behind the last snapshot long enough to be worth a new one? */
export function isTailLong(blobs: Iterable<Applied>, pace: Pace): boolean {
  let last: Applied | undefined;
  let count = 0;
  let bytes = 0;
  for (const blob of blobs) {
    count += 1;
    bytes += blob.bytes;
    if (blob.isSnapshot && blob.lamport >= (last?.lamport ?? 0)) last = blob;
  }
  if (last) {
    count -= 1;
    bytes -= last.bytes;
  }
  const share = pace.compactTailShare * (last?.bytes ?? 0);
  return count >= pace.compactTailBlobs || bytes >= Math.max(pace.compactTailBytes, share);
}

/** May a blob that could not be read still be read by this program, soon? Then wait for it. */
export function holdsUpCompaction(failed: Failed, now: number, pace: Pace): boolean {
  if (failed.reason === 'damaged') return false;
  return failed.reason === 'new-version' || now - failed.since < pace.pendingPatience;
}

export type TurnOptions = {
  clock: Clock;
  pace: Pace;
  /** A number in [0, 1). */
  jitter: () => number;
  isSynced: () => boolean;
  isWorthIt: () => boolean;
  isSafe: () => boolean;
  isCalm: () => boolean;
  compact: () => void;
};

export class CompactionTurn {
  readonly #options: TurnOptions;
  #cancel: Cancel | null = null;

  constructor(options: TurnOptions) {
    this.#options = options;
  }

  /** Call after every change and when the connection becomes in sync. */
  consider(): void {
    if (this.#cancel !== null || !this.#options.isSynced() || !this.#options.isWorthIt()) return;
    const { pace, jitter } = this.#options;
    this.#wait(pace.compactMin + jitter() * (pace.compactMax - pace.compactMin));
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #wait(delay: number): void {
    this.#cancel = this.#options.clock.after(delay, () => {
      this.#cancel = null;
      this.#take();
    });
  }

  #take(): void {
    const { isSynced, isWorthIt, isSafe, isCalm, compact, pace } = this.#options;
    if (!isSynced() || !isWorthIt()) return;
    if (!isCalm()) this.#wait(pace.idleAfter);
    else if (isSafe()) compact();
    else this.consider();
  }
}
