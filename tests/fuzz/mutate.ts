/** Makes bytes wrong, in the ways that hurt decoders; the same seed, the same bytes. */
import type { createRandom } from '#tests/support/random.ts';

export type Random = ReturnType<typeof createRandom>;

/** Whole numbers as lib0 writes them, around what a decoder may stumble over. */
const EDGES: readonly (readonly number[])[] = [
  [0],
  [127],
  [128, 1],
  [255, 255, 255, 255, 15],
  [255, 255, 255, 255, 255, 255, 255, 15],
  [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
  [128, 128, 128, 128, 128, 128, 128, 128],
];

type Mutation = (bytes: number[], random: Random, others: readonly Uint8Array[]) => void;

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  },
  (bytes, random) => void bytes.splice(random(bytes.length), 1, random(256)),
  (bytes, random) =>
    void bytes.splice(random(bytes.length), 1, pick([0, 1, 127, 128, 255], random)),
  (bytes, random) => {
    const at = random(bytes.length);
    bytes[at] = ((bytes[at] ?? 0) + (random(2) === 0 ? 1 : 255)) & 255;
  },
  (bytes, random) => void bytes.splice(random(bytes.length + 1), 0, random(256)),
  (bytes, random) => void bytes.splice(random(bytes.length), 1 + random(4)),
  (bytes, random) => void bytes.splice(random(bytes.length + 1)),
  (bytes, random) => {
    const from = random(bytes.length);
    bytes.splice(random(bytes.length), 0, ...bytes.slice(from, from + 1 + random(30)));
  },
  (bytes, random) => {
    const edge = EDGES[random(EDGES.length)] ?? [];
    bytes.splice(random(bytes.length), random(2), ...edge);
  },
  (bytes, random, others) => {
    const other = others[random(others.length)] ?? new Uint8Array();
    const from = random(other.length);
    const part = other.subarray(from, from + 1 + random(60));
    bytes.splice(random(bytes.length), random(part.length + 1), ...part);
  },
];

/** @param others of which a piece may find its way in. */
export function mutate(
  good: Uint8Array,
  random: Random,
  others: readonly Uint8Array[] = [good],
): Uint8Array {
  const bytes = [...good];
  for (let times = random(4) === 0 ? 1 + random(8) : 1; times > 0; times -= 1) {
    if (bytes.length === 0) bytes.push(random(256));
    mutations[random(mutations.length)]?.(bytes, random, others);
  }
  return Uint8Array.from(bytes);
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
