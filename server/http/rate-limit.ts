/** Slows down whoever asks too often. What it remembers is bounded, whoever asks. */
import { Refusal } from '../access/refusal.ts';
import { type Allowance, createAllowance } from '../relay/allowance.ts';

const REMEMBERED = 10_000;

/** Asked too often: may ask again after so many seconds. */
export class TooSoon extends Refusal {
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super('too-many');
    this.name = 'TooSoon';
    this.retryAfter = retryAfter;
  }
}

export type RateLimit = {
  /** Counts one request. @throws `TooSoon` */
  count(who: string): void;
};

/** @param perMinute requests in the long run, and at once after a pause. */
export function createRateLimit(perMinute: number): RateLimit {
  const allowances = new Map<string, Allowance>();

  function allowanceOf(who: string): Allowance {
    const known = allowances.get(who);
    const allowance = known ?? createAllowance({ perSecond: perMinute / 60, atOnce: perMinute });
    // Put last, so that the first is the one that was not heard of for longest.
    allowances.delete(who);
    allowances.set(who, allowance);
    const oldest = allowances.keys().next();
    if (allowances.size > REMEMBERED && !oldest.done) allowances.delete(oldest.value);
    return allowance;
  }

  return {
    count(who) {
      if (!allowanceOf(who).take(1)) throw new TooSoon(Math.ceil(60 / perMinute));
    },
  };
}
