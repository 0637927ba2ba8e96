/** Several rounds of one measure, and the middle of each one's figures. */
import { median } from './median.ts';

/**
 * Round by round and not item by item: what else the machine does falls on all alike.
 *
 * @param measure told what the rounds before have given for the item
 * @returns by item, then by round
 */
export async function inRounds<Item, Result>(
  items: readonly Item[],
  rounds: number,
  measure: (item: Item, before: readonly Result[]) => Promise<Result>,
): Promise<Result[][]> {
  const results: Result[][] = items.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, item] of items.entries()) {
      const before = results[index] ?? [];
      before.push(await measure(item, before));
    }
  }
  return results;
}

export const medians = <Result>(
  results: readonly Result[][],
  pick: (result: Result) => number,
): number[] => results.map((rounds) => median(rounds.map(pick)));
