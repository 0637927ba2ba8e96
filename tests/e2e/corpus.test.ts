/** Every page of the corpus, read in Chromium by the built extension after one press of its button. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpus } from '#tests/corpus/corpus.ts';
import { type CorpusSeat, sitBeforeCorpus } from '#tests/support/corpus-seat.ts';

let seat: CorpusSeat;
beforeAll(async () => {
  seat = await sitBeforeCorpus(corpus);
});
afterAll(() => seat[Symbol.asyncDispose]());

test.each(corpus.map((page) => [page.name, page] as const))('%s', async (_name, page) => {
  await seat.open(page);
  const frames = await seat.read(page);
  const passage = frames.find((frame) => frame.passage !== null)?.passage ?? null;
  const facts = frames[0]?.page ?? null;

  if (page.passage === null) expect(passage).toBeNull();
  else {
    const { anchored, ...words } = page.passage;
    expect(passage).toMatchObject({ blocks: null, cut: false, ...words });
    expect(passage?.anchor !== null).toBe(anchored);
  }
  const { address, ...declared } = page.page;
  expect(facts).toMatchObject(declared);
  if (address !== undefined) expect(facts?.address).toBe(seat.site.origin + address);
});
