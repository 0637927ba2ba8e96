/**
 * Every screen and state that is looked at: photographed by `npm run gallery:shoot`, and read by
 * `tests/e2e/accessible.test.ts`. Steps find their way without words, so that they work in every
 * language. A new screen is one line.
 */
import type { Locator, Page } from 'playwright-core';

export type Screen = {
  readonly name: string;
  /** What the notebook holds and who looks; see `stage.ts`. */
  readonly stage?: string;
  readonly go?: (page: Page) => Promise<void>;
};

type Step = (page: Page) => Promise<void>;

const steps =
  (...all: readonly Step[]): Step =>
  async (page) => {
    for (const step of all) await step(page);
  };
const press =
  (selector: string, at = 0): Step =>
  (page) =>
    page.locator(selector).nth(at).click();
const openTab = (at: number) => press('nav button[data-tab]:visible', at);
const openSheet =
  (sheet: string): Step =>
  async (page) => {
    const menu = page.locator('header button[aria-controls]');
    if (await menu.isVisible()) await menu.click();
    await page.locator(`[data-choice="${sheet}"]:visible`).click();
  };
const pressAdd = press('main h2 + button');
const pressMenu = press('main article button:has(+ * > ul > li > [data-choice])');

/** Opens all that is folded in the card, and what is folded in that. Menus stay shut. */
const unfold =
  (at: number): Step =>
  async (page) => {
    const card = page.locator('main article').nth(at);
    const folded = card.locator(
      'button[aria-expanded="false"]:not(:has(+ * > ul > li > [data-choice])), details:not([open]) > summary',
    );
    for (let left = 12; left > 0 && (await folded.count()) > 0; left--) await openOne(folded);
  };
async function openOne(folded: Locator): Promise<void> {
  const all = await folded.count();
  await folded.first().click();
  // A button that shows more may be gone when it has done so.
  for (let tries = 0; tries < 20 && (await folded.count()) === all; tries++) {
    await folded.page().evaluate(() => new Promise(requestAnimationFrame));
  }
}
const write: Step = async (page) => {
  await page.locator('main article [role=textbox][aria-multiline]:visible').first().click();
  await page.locator('main article [role=textbox][contenteditable=true]').first().waitFor();
};

async function openInvite(page: Page): Promise<void> {
  await openSheet('people')(page);
  await page.locator('main section > div:last-child > button').click();
  await page.locator('main form input').first().fill('Ms. Lee');
  await page.locator('main form button[type=submit]').click();
  await page.locator('main summary').click();
}

export const screens: readonly Screen[] = [
  { name: 'today' },
  { name: 'goals', go: openTab(1) },
  { name: 'questions', go: openTab(2) },
  { name: 'practice', go: openTab(3) },
  { name: 'notes', go: openTab(4) },
  { name: 'goal-open', go: steps(openTab(1), unfold(0)) },
  { name: 'practice-open', go: steps(openTab(3), unfold(0)) },
  { name: 'ladder-open', go: steps(openTab(3), unfold(1)) },
  { name: 'rewards-open', go: steps(openTab(3), unfold(2)) },
  { name: 'note-open', go: steps(openTab(4), unfold(0)) },
  { name: 'question-open', go: steps(openTab(2), unfold(0)) },
  {
    name: 'questions-answered',
    go: steps(openTab(2), press('main fieldset label, main [aria-pressed]', 2)),
  },
  { name: 'writing', go: steps(openTab(1), unfold(0), write) },
  { name: 'goal-new', go: steps(openTab(1), pressAdd) },
  { name: 'question-new', go: steps(openTab(2), pressAdd) },
  { name: 'practice-new', go: steps(openTab(3), pressAdd) },
  { name: 'note-new', go: steps(openTab(4), pressAdd) },
  { name: 'card-menu', go: steps(openTab(1), pressMenu) },
  { name: 'people', go: openSheet('people') },
  { name: 'settings', go: openSheet('settings') },
  { name: 'help', go: openSheet('help') },
  { name: 'menu', go: press('header button') },
  { name: 'adding', go: (page) => page.locator('main textarea').first().fill('Slept badly') },
  { name: 'date', go: press('main article button', 0) },
  { name: 'agenda', go: press('main article button', 1) },
  { name: 'invite', go: openInvite },
  { name: 'welcome', stage: 'welcome' },
  { name: 'start', stage: 'welcome', go: press('main button', 0) },
  { name: 'join', stage: 'welcome', go: press('main button', 1) },
  { name: 'invited', stage: 'invited' },
  { name: 'empty', stage: 'empty' },
  { name: 'empty-goals', stage: 'empty', go: openTab(1) },
  { name: 'empty-questions', stage: 'empty', go: openTab(2) },
  { name: 'empty-practice', stage: 'empty', go: openTab(3) },
  { name: 'empty-notes', stage: 'empty', go: openTab(4) },
  { name: 'offline', stage: 'offline' },
  { name: 'trouble', stage: 'trouble' },
  { name: 'viewer', stage: 'viewer' },
  { name: 'viewer-notes', stage: 'viewer', go: openTab(4) },
  { name: 'clip', stage: 'clip' },
];
