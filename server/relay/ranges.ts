/** Clocks of outer clients as ranges that neither touch nor overlap: adding one is a binary search. */

/** By clock: `from` is in, `to` is out. */
export type ClockRange = { client: number; from: number; to: number };

export type Ranges = {
  add(range: ClockRange): void;
  holds(range: ClockRange): boolean;
  /** How far the client's clock goes without a gap. */
  gapless(client: number): number;
  clients(): Iterable<number>;
  all(): Iterable<ClockRange>;
};

export function createRanges(): Ranges {
  /** `[from, to, from, to, …]`, ascending. */
  const bounds = new Map<number, number[]>();

  return {
    add({ client, from, to }) {
      if (from >= to) return;
      const known = bounds.get(client);
      if (known === undefined) {
        bounds.set(client, [from, to]);
        return;
      }
      const last = known.length - 1;
      // Somebody who writes on: by far the most frequent.
      if (known[last] === from) {
        known[last] = to;
        return;
      }
      // An odd place lies inside a range, or at its end: there it is continued.
      const start = countBelow(known, from);
      const end = countBelow(known, to + 1);
      const joined = [...(start % 2 === 0 ? [from] : []), ...(end % 2 === 0 ? [to] : [])];
      known.splice(start, end - start, ...joined);
    },

    holds({ client, from, to }) {
      const known = bounds.get(client);
      if (known === undefined) return from >= to;
      const place = countBelow(known, from + 1);
      return place % 2 === 1 && to <= (known[place] ?? 0);
    },

    gapless(client) {
      const known = bounds.get(client);
      return known?.[0] === 0 ? (known[1] ?? 0) : 0;
    },

    clients: () => bounds.keys(),

    *all() {
      for (const [client, known] of bounds) {
        for (let at = 0; at < known.length; at += 2) {
          yield { client, from: known[at] ?? 0, to: known[at + 1] ?? 0 };
        }
      }
    },
  };
}

/** How many of the ascending `numbers` are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
