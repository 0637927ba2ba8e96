/** Repeatable chance: the same seed, the same run. */

/** @returns a function that gives whole numbers from 0 up to, and without, its argument. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  // mulberry32, by Tommy Ettinger, public domain.
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
