import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { faults } from './faults.ts';
import { runStory } from './model/run-story.ts';
import { Violation } from './model/watch-blobs.ts';
import { tellStories } from './tell-stories.ts';

/** Enough for the rarest fault (it shows in about 1 of 30 stories) to be missed never. */
const ENOUGH = 500;
const QUARTER_HOUR = 15 * 60 * 1000;

function* seeds(): Generator<number> {
  for (let seed = 1; seed <= ENOUGH; seed++) yield seed;
}

describe('the stories end badly when', () => {
  // Yjs says on the console that it met its own client id: one of the faults makes it.
  beforeAll(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterAll(() => vi.restoreAllMocks());

  test.each(Object.entries(faults))(
    '%s',
    async (_name, change) => {
      await expect(tellStories(seeds(), change)).rejects.toMatchObject({
        message: expect.stringContaining('ended badly'),
        cause: expect.any(Violation),
      });
    },
    QUARTER_HOUR,
  );
});

test('stories are as eventful as they should be', async () => {
  const { edits, crashes, compactions } = await tellStories([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(edits).toBeGreaterThan(200);
  expect(crashes).toBeGreaterThan(10);
  expect(compactions).toBeGreaterThan(20);
});

test('a story told twice is the same story', async () => {
  expect(await runStory(7)).toEqual(await runStory(7));
});
