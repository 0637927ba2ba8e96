/** How much a connection may ask of the server: a bucket that refills at a steady rate. */
/** `at`: milliseconds, never going back; now, when left out. */
export type Allowance = { take(cost: number, at?: number): boolean };

/** @param now milliseconds, never going back. */
export function createAllowance(
  { perSecond, atOnce }: { perSecond: number; atOnce: number },
  now: () => number = () => performance.now(),
): Allowance {
  let left = atOnce;
  let filledAt = now();
  return {
    take(cost, at = now()) {
      left = Math.min(atOnce, left + ((at - filledAt) / 1000) * perSecond);
      filledAt = at;
      if (left < cost) return false;
      left -= cost;
      return true;
    },
  };
}
