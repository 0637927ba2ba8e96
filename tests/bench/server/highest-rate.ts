/** Looks for the highest rate of typing at which 99 of 100 updates still arrive in time. */
import type { Outcome, Pace } from './load.ts';

/** Milliseconds. */
const IN_TIME = 100;
/** The answer is within this factor of the truth. */
const PRECISION = 1.08;
/** It gives up this far below where it began. */
const GIVE_UP = 8;

const holds = (outcome: Outcome) => outcome.isComplete && outcome.p99 <= IN_TIME;

/**
 * Doubles until a rate fails, then halves the gap. A rate fails when it fails twice: once may be
 * the machine.
 * @param from updates a second to begin with
 * @returns `null` when nothing near it holds
 */
export async function findHighestRate(
  tryPace: (pace: Pace) => Promise<Outcome>,
  from: number,
): Promise<Outcome | null> {
  let best: Outcome | null = null;
  let failing = Number.POSITIVE_INFINITY;
  let rate = from;
  while (best === null || failing / best.rate > PRECISION) {
    const pace = { rate: Math.round(rate), warm: 700, measured: 2_300 };
    const first = await tryPace(pace);
    const outcome = holds(first) ? first : await tryPace(pace);
    if (holds(outcome)) best = outcome;
    else failing = rate;
    if (best === null) rate /= 2;
    else rate = failing === Number.POSITIVE_INFINITY ? rate * 2 : Math.sqrt(best.rate * failing);
    if (rate < from / GIVE_UP) return null;
  }
  return best;
}
