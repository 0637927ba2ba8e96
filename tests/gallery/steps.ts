/** Ways to a screen that need no words, so that they work in every language. */
import type { Locator, Page } from 'playwright-core';

export type Step = (page: Page) => Promise<void>;

export const steps =
  (...all: readonly Step[]): Step =>
  async (page) => {
    for (const step of all) await step(page);
  };
export const press =
  (selector: string, at = 0): Step =>
  (page) =>
    page.locator(selector).nth(at).click();
export const openTab = (at: number) => press('nav button[data-tab]:visible', at);
export const openSheet =
  (sheet: string): Step =>
  async (page) => {
    const menu = page.locator('header button[aria-controls]');
    const inHeader = page.locator(`header > div [data-choice="${sheet}"]:visible`);
    if ((await inHeader.count()) === 0 && (await menu.isVisible())) await menu.click();
    await page.locator(`[data-choice="${sheet}"]:visible`).click();
    // Its script is fetched first.
    await page.locator('main h2').waitFor();
  };
export const pressAdd = press('main h2 + button');
export const pressMenu = press('main article button:has(+ * > ul > li > [data-choice])');

/** Opens all that is folded in the card, and what is folded in that. Menus stay shut. */
export const unfold =
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
export const write: Step = async (page) => {
  await page.locator('main article [role=textbox][aria-multiline]:visible').first().click();
  await page.locator('main article [role=textbox][contenteditable=true]').first().waitFor();
};

export const openInvite: Step = async (page) => {
  await openSheet('people')(page);
  await page.locator('main section > div:last-child > button').click();
  await page.locator('main form input').first().fill('Ms. Lee');
  await page.locator('main form button[type=submit]').click();
  await page.locator('main summary').click();
};

/** Brings an entry's card to the top. */
const show =
  (entryId: string): Step =>
  (page) =>
    page.locator(`main [data-entry="${entryId}"]`).evaluate((card) => card.scrollIntoView());

/** The builder of a goal, so many questions on. */
export const newGoal = (questions: number): Step =>
  steps(openTab(1), pressAdd, async (page) => {
    await page.locator('main textarea').first().fill('Be good and sleep more');
    for (let question = 0; question < questions; question += 1) {
      for (const field of await page.locator('main form textarea').all()) {
        await field.fill(
          ['Sleeps in her own bed', '5 nights a week', 'Most nights with us'][question] ??
            'My bed is a den',
        );
      }
      if (question === 3) await page.locator('main form [type=radio]').last().check();
      await page.locator('main form [type=submit]').click();
    }
  });
export const showGoal = (goalId: string): Step => steps(openTab(1), show(goalId));
export const noteChange: Step = steps(showGoal('sleep'), async (page) => {
  const card = page.locator('[data-entry="sleep"]');
  await card.locator('button:has(+ button)').first().locator('+ button').click();
  await page.keyboard.type('She reads the last page herself');
});

export const openMonth: Step = steps(
  openTab(3),
  press('main article button:has(svg.lucide-calendar-days)'),
  press('main article table button:has(svg)', 2),
);

export const openNoteFilter: Step = steps(
  openTab(4),
  press('main button[aria-expanded]:has(svg.lucide-sliders-horizontal)'),
  async (page) => {
    await page.locator('main select').nth(1).selectOption({ index: 2 });
  },
);
export const showNote = (entryId: string): Step => steps(openTab(4), show(entryId));
export const openNote = (entryId: string): Step =>
  steps(openTab(4), press(`main [data-entry="${entryId}"] h4 button`), show(entryId));

export const openStarters: Step = steps(
  openTab(2),
  press('main [aria-expanded=false]'),
  press('main summary', 2),
);
export const openAnswered: Step = steps(openTab(2), press('main [role=group] button', 2));
export const openTalk = (entryId: string): Step =>
  steps(
    openTab(2),
    press('main [role=group] button', 1),
    press(`[data-entry="${entryId}"] > div:last-child [aria-expanded]`),
    show(entryId),
  );
export const writeMention: Step = steps(openTalk('grandma'), async (page) => {
  const talk = page.locator('[data-entry="grandma"] > div:last-child');
  await talk.locator('li button[aria-expanded=false]:not([aria-controls])').first().click();
  await talk.locator('textarea').pressSequentially('Thank you @');
});

export const search = (words: Readonly<Record<string, string>>): Step =>
  steps(openSheet('search'), async (page) => {
    const lang = (await page.locator('html').getAttribute('lang')) ?? '';
    await page.locator('main input[type=search]').fill(words[lang] ?? words.en ?? '');
    await page.locator('main mark').first().waitFor();
  });
export const putAway: Step = steps(openTab(1), pressMenu, async (page) => {
  await page.locator('main [data-choice]:visible').last().click();
});

export const chooseNotebook = press('[data-capture] button[aria-pressed=false]');
export const keepAgain = press('[data-capture] button', 1);
export const openKept: Step = async (page) => {
  await page.locator('main ~ section > div > button[aria-expanded=false]').click();
  await page.locator('main ~ section li').first().waitFor();
};
export const showWhole = (entryId: string): Step =>
  steps(
    showNote(entryId),
    press(`main [data-entry="${entryId}"] blockquote + button`),
    show(entryId),
  );
/** Presses the link of the page that an entry comes from. */
export const goBack = (entryId: string): Step =>
  steps(
    showNote(entryId),
    async (page) => {
      const card = page.locator(`main [data-entry="${entryId}"]`);
      await card.locator('a[href*="#:~:"]').click();
      await card.locator('[role=status] span').waitFor();
    },
    show(entryId),
  );
