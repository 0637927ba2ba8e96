/** Looks for the highest rate of typing at which 99 of 100 updates still arrive in time. */
import type { Outcome, Pace } from './load.ts';

/** Milliseconds. */
export const IN_TIME = 100;
/** The answer is within this factor of the truth. */
const PRECISION = 1.06;

export const holds = (outcome: Outcome) => outcome.isComplete && outcome.p99 <= IN_TIME;

/**
 * Doubles until it fails, then halves the gap. Only rates that were held for the full time count.
 * @param from updates a second that surely hold
 */
export async function findHighestRate(
  tryPace: (pace: Pace) => Promise<Outcome>,
  from: number,
): Promise<Outcome> {
  const once = async (rate: number) => tryPace({ rate, warm: 1_000, measured: 3_000 });
  let best: Outcome | undefined;
  let rate = from;
  let failing = Number.POSITIVE_INFINITY;
  while (failing / (best?.rate ?? rate / 2) > PRECISION) {
    const outcome = await once(Math.round(rate));
    if (holds(outcome)) best = outcome;
    else failing = rate;
    const low = best?.rate ?? failing / 2;
    if (low < 50) throw new Error('not even 50 updates a second hold');
    rate =
      failing === Number.POSITIVE_INFINITY
        ? low * 2
        : best === undefined
          ? low
          : Math.sqrt(low * failing);
  }
  if (best === undefined) throw new Error('no rate holds');
  return best;
}
