/** Does something again and again, with growing and uneven pauses while it fails. */
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. Uneven, so that many nodes do not come all at the same moment. */
const SHORTEST = 50;
const LONGEST = 2_000;

/**
 * @param attempt resolves with whether it went well for a while; never rejects
 * @returns resolves when `stop` is aborted and the last attempt is over
 */
export async function keepTrying(
  attempt: () => Promise<boolean>,
  stop: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!stop.aborted) {
    failures = (await attempt()) ? 0 : failures + 1;
    if (stop.aborted) return;
    const longest = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, 10));
    const wait = longest * (0.5 + Math.random() / 2);
    await pause(wait, undefined, { signal: stop, ref: false }).catch(() => undefined);
  }
}
