/** How like two pieces of text are, and whether what stands around a place is what stood there. */
import search from 'approx-string-match';

/** Units to either side in which the surroundings are looked for: something may have come between. */
const REACH = 400;
/** Of the surroundings' own length: more errors than that is other text. */
const MOST_ERRORS = 0.4;
/** What stands at the far end of the reach counts this much less. */
const FAR = 0.3;
/** Half of the surroundings count this much of the whole. */
const HALF = 0.8;

export type Surroundings = { readonly prefix: string; readonly suffix: string };

/** @returns 0 to 1 for the text before the place and for the text after it */
export function likenessAround(
  text: string,
  [start, end]: readonly [number, number],
  { prefix, suffix }: Surroundings,
): readonly [number, number] {
  return [
    sideLike(prefix, text.slice(Math.max(0, start - REACH), start), 'before'),
    sideLike(suffix, text.slice(end, end + REACH), 'after'),
  ];
}

type Side = 'before' | 'after';

function sideLike(wanted: string, there: string, side: Side): number {
  // Nothing stood there: the page began or ended.
  if (wanted.trim() === '') return 1 - there.length / REACH;
  if (side === 'before' ? there.endsWith(wanted) : there.startsWith(wanted)) return 1;
  const whole = bestIn(wanted, there, side);
  if (wanted.length < 24) return whole;
  const middle = wanted.length >> 1;
  const halves = [wanted.slice(0, middle), wanted.slice(middle)];
  return Math.max(whole, ...halves.map((half) => HALF * bestIn(half, there, side)));
}

function bestIn(wanted: string, there: string, side: Side): number {
  const found = search(there, wanted, Math.floor(wanted.length * MOST_ERRORS));
  const likenesses = found.map(({ start, end, errors }) => {
    const distance = side === 'before' ? there.length - end : start;
    return (1 - errors / wanted.length) * (1 - (FAR * distance) / REACH);
  });
  return Math.max(0, ...likenesses);
}

/** @returns the part of the longer text's units that need no change, 0 to 1 */
export function likenessOf(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === '') return long === '' ? 1 : 0;
  const [best] = search(long, short, short.length);
  const errors = (best?.errors ?? short.length) + long.length - short.length;
  return Math.max(0, 1 - errors / long.length);
}
