/**
 * When a log is worth replacing by a snapshot. Making one reads the whole notebook, so an open
 * room waits for more to gather than one that is just being opened or left.
 */
import type { KeptLog } from './kept-log.ts';

/** `bytes`: at least this much, so that a young notebook does not snapshot itself all the time. */
const enough = {
  quiet: { updates: 500, bytes: 64 * 1024 },
  open: { updates: 5_000, bytes: 1024 * 1024 },
} as const;

const TIMES_THE_SNAPSHOT = 4;

export function isLong(since: KeptLog['sinceSnapshot'], mood: keyof typeof enough): boolean {
  const { updates, bytes } = enough[mood];
  return (
    since.updates >= updates ||
    since.bytes >= Math.max(bytes, TIMES_THE_SNAPSHOT * since.snapshotBytes)
  );
}
