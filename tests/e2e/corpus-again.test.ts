/** The way back: every passage of the corpus is found again, also after others edited its page. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sought } from '#extension/clipping/in-page/find-passages.ts';
import type { Passage } from '#extension/clipping/in-page/page-reading.ts';
import { corpus } from '#tests/corpus/corpus.ts';
import type { CorpusPage } from '#tests/corpus/corpus-page.ts';
import type { Outcome } from '#tests/corpus/mutations/in-page.ts';
import {
  type GoneWay,
  goneWays,
  type SimilarWay,
  similarWays,
} from '#tests/corpus/mutations/mutate.ts';
import { builtExtension } from '#tests/support/built.ts';
import { bundleForPage } from '#tests/support/bundle-for-page.ts';
import { type CorpusSeat, sitBeforeCorpus } from '#tests/support/corpus-seat.ts';
import { askInPage, markedIn } from '#tests/support/page-questions.ts';

const SEED = 20_261_125;
/** Of marked and true words together: this much must be both, so that a mark is at the right place. */
const RIGHT_PLACE = 0.75;
const anchored = corpus.filter((page) => page.passage?.anchored === true);
/** Nobody edits the huge ones that are made. */
const written = anchored.filter(({ make }) => make === undefined);

let seat: CorpusSeat;
let scripts: string;
beforeAll(async () => {
  const [site, mutations] = await Promise.all([
    sitBeforeCorpus(corpus),
    bundleForPage('tests/corpus/mutations/in-page.ts'),
  ]);
  seat = site;
  const built = ['page-reader.js', 'passage-finder.js'];
  scripts = [
    ...built.map((name) => readFileSync(`${builtExtension}/${name}`, 'utf8')),
    mutations,
  ].join(';\n');
});
afterAll(() => seat[Symbol.asyncDispose]());

test.each(anchored.map((page) => [page.name, page] as const))('%s', async (_name, page) => {
  await seat.open(page);
  const passage = passageIn(await seat.read(page));
  await seat.browser.page.goto(seat.site.addressOf(page));
  const sought: Sought = {
    passages: [{ id: 'sought', quote: passage.quote, anchor: passage.anchor }],
    show: true,
    patience: 3_000,
  };
  const { browser } = seat;
  const found = await askInPage(browser, 'findPassages', '/passage-finder.js', sought);
  expect(found.flat()).toEqual(['sought']);
  const words = passage.anchor?.exact || passage.quote;
  expect(withoutBlanks(await markedIn(browser))).toBe(withoutBlanks(words));
});

test('edited pages: the passage is found where it stands now, or known to be gone', async () => {
  const all: Judged[] = [];
  for (const [at, page] of written.entries())
    all.push(...(await mutatePage(page, SEED + at * 1_000)));
  const similar = all.filter(({ way }) => isSimilar(way));
  const right = similar.filter(({ outcome }) => outcome.agreement >= RIGHT_PLACE);
  const gone = all.filter(({ way, again }) => !isSimilar(way) && !again);
  const wrong = gone.filter(({ outcome }) => outcome.found);
  const milliseconds = all.map(({ outcome }) => outcome.milliseconds);
  for (const { page, way, outcome } of [
    ...similar.filter((each) => !right.includes(each)),
    ...wrong,
  ]) {
    console.log(`${page} · ${way}\n  stands: ${outcome.truth}\n  marked: ${outcome.marked}`);
  }
  console.log(
    `seed ${SEED}: ${right.length} of ${similar.length} edited passages found at the right place ` +
      `(${((right.length / similar.length) * 100).toFixed(1)} %); ` +
      `${wrong.length} of ${gone.length} that are gone were taken for found; ` +
      `at most ${Math.max(...milliseconds).toFixed(0)} ms`,
  );
  expect(similar.length).toBeGreaterThanOrEqual(240);
  expect(right.length / similar.length).toBeGreaterThanOrEqual(0.95);
  expect(gone.length).toBeGreaterThanOrEqual(60);
  expect(wrong.length / gone.length).toBeLessThanOrEqual(0.02);
});

type Way = SimilarWay | GoneWay;
type Judged = {
  readonly page: string;
  readonly way: Way;
  readonly outcome: Outcome;
  /** The page has the same words in another place, too. */
  readonly again: boolean;
};

function isSimilar(way: Way): boolean {
  return similarWays.some((each) => each === way);
}

async function mutatePage(page: CorpusPage, seed: number): Promise<Judged[]> {
  await seat.open(page);
  const tab = seat.browser.page;
  await tab.evaluate(scripts);
  const ways: readonly Way[] = [...similarWays, ...goneWays];
  const outcomes = await tab.evaluate(judgeAll, { ways, seed });
  return outcomes.map((each) => ({ page: page.name, ...each }));
}

async function judgeAll(plan: { ways: readonly Way[]; seed: number }) {
  const { mutatedPage } = globalThis;
  const passage = mutatedPage.capture();
  if (passage === null) return [];
  const judged: { way: Way; outcome: Outcome; again: boolean }[] = [];
  let { seed } = plan;
  for (const way of plan.ways) {
    const outcome = await mutatedPage.judge(way, seed++);
    if (outcome !== null) judged.push({ way, outcome, again: mutatedPage.standsAgain() });
  }
  return judged;
}

function passageIn(frames: readonly { passage: Passage | null }[]): Passage {
  const passage = frames.find((frame) => frame.passage !== null)?.passage;
  if (passage == null) throw new Error('nothing was read');
  return passage;
}

/** Nor what only breaks lines, or tells what is read to whom. */
function withoutBlanks(words: string): string {
  return words.replace(/[\s\u00ad\u200b\u2060\ufeff]/g, '');
}
