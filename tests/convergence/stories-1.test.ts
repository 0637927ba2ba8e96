import { expect, test } from 'vitest';
import { seedsOfPart, tellStories } from './tell-stories.ts';

/** Half of the stories; two files, so that two cores share them. */
const HOUR = 60 * 60 * 1000;

test(
  'however a circle writes, sleeps, crashes and meets again, nothing is lost (part 1)',
  async () => {
    const seeds = [...seedsOfPart(1, 2)];
    const tally = await tellStories(seeds);
    console.info('stories told:', tally);
    expect(tally.stories).toBe(seeds.length);
  },
  HOUR,
);
