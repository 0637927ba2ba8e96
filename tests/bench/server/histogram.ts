/** Counts times without keeping them: to a tenth of a millisecond, two seconds at most. */
const PER_MILLISECOND = 10;
const LONGEST = 2_000;

export type Histogram = {
  add(milliseconds: number): void;
  readonly count: number;
  /** @param part of a hundred. Milliseconds. */
  percentile(part: number): number;
};

export function createHistogram(): Histogram {
  const bins = new Uint32Array(LONGEST * PER_MILLISECOND + 1);
  let count = 0;
  return {
    add(milliseconds) {
      const bin = Math.min(
        bins.length - 1,
        Math.max(0, Math.floor(milliseconds * PER_MILLISECOND)),
      );
      bins[bin] = (bins[bin] ?? 0) + 1;
      count += 1;
    },
    get count() {
      return count;
    },
    percentile(part) {
      const rank = (count * part) / 100;
      let seen = 0;
      for (const [bin, times] of bins.entries()) {
        seen += times;
        if (seen >= rank && seen > 0) return bin / PER_MILLISECOND;
      }
      return Number.NaN;
    },
  };
}
