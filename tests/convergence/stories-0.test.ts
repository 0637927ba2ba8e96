import { expect, test } from 'vitest';
import { seedsOfPart, tellStories } from './tell-stories.ts';

/** Half of the stories; two files, so that two cores share them. */
const HOUR = 60 * 60 * 1000;

test(
  'however a circle writes, sleeps, crashes and meets again, nothing is lost (part 0)',
  async () => {
    const tally = await tellStories(seedsOfPart(0, 2));
    console.info('stories told:', tally);
    expect(tally.stories === 0 || tally.edits > 0).toBe(true);
  },
  HOUR,
);
