/** Runs many stories and says, of the first that ends badly, how to hear it again. */
import { runStory } from './model/run-story.ts';
import type { Plan } from './model/story.ts';

export type Tally = { stories: number; edits: number; crashes: number; compactions: number };

export async function tellStories(
  seeds: Iterable<number>,
  change: Partial<Plan> = {},
): Promise<Tally> {
  const tally: Tally = { stories: 0, edits: 0, crashes: 0, compactions: 0 };
  for (const seed of seeds) {
    try {
      const told = await runStory(seed, change);
      tally.stories += 1;
      tally.edits += told.edits;
      tally.crashes += told.crashes;
      tally.compactions += told.compactions;
    } catch (cause) {
      const again = `SEED=${seed} npm run test:convergence`;
      throw new Error(`story ${seed} ended badly (again with ${again})`, { cause });
    }
  }
  return tally;
}

/** The seeds of one of several files that share the work. SEED: that one alone. RUNS: how many in all. */
export function* seedsOfPart(part: number, parts: number): Generator<number> {
  const only = process.env.SEED;
  if (only !== undefined) {
    if (Number(only) % parts === part) yield Number(only);
    return;
  }
  const runs = Number(process.env.RUNS ?? 2_000);
  for (let seed = 1; seed <= runs; seed++) if (seed % parts === part) yield seed;
}
