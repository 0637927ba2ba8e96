/** Every page of the corpus, read in Chromium by the built extension after one press of its button. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidyQuote } from '#extension/clipping/clip-text.ts';
import { LONGEST_QUOTE } from '#shared/notebook/passage.ts';
import { corpus } from '#tests/corpus/corpus.ts';
import { type CorpusSeat, sitBeforeCorpus } from '#tests/support/corpus-seat.ts';
import { leadsToSelection } from '#tests/support/follow-fragment.ts';

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
    const { anchored, linked, quote, ...words } = page.passage;
    expect(passage).toMatchObject(words);
    expect(words.cut ? passage?.quote.slice(0, quote.length) : passage?.quote).toBe(quote);
    expect(passage?.quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
    expect(tidyQuote(passage?.quote ?? '')).toBe(passage?.quote);
    expect(passage?.anchor != null).toBe(anchored);
    const fragment = passage?.anchor?.fragment ?? '';
    expect(fragment !== '').toBe(linked);
    if (linked && page.unjudged === undefined) {
      expect(await leadsToSelection(seat.browser.page, fragment), fragment).not.toBe(false);
    }
  }
  const { address, ...declared } = page.page;
  expect(facts).toMatchObject(declared);
  if (address !== undefined) expect(facts?.address).toBe(seat.site.origin + address);
});
