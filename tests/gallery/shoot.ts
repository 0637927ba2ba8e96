/**
 * Pictures of every screen × theme × language × width into `screenshots/gallery`. Words after the
 * command choose by file name: `npm run gallery:shoot -- goals-en 360`.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';

type Screen = { name: string; stage?: string; go?: (page: Page) => Promise<void> };

const openTab = (at: number) => async (page: Page) => {
  const tabs = page.locator('nav button[data-tab]:visible');
  await tabs.nth(at).click();
};
const openSheet = (sheet: string) => async (page: Page) => {
  const menu = page.locator('header button[aria-controls]');
  const inHeader = page.locator(`header > div [data-choice="${sheet}"]:visible`);
  if ((await inHeader.count()) === 0 && (await menu.isVisible())) await menu.click();
  await page.locator(`[data-choice="${sheet}"]:visible`).click();
};
const welcome = (at: number) => async (page: Page) => {
  await page.locator('main button').nth(at).click();
};

const pressInMain =
  (selector: string, at: number) =>
  async (page: Page): Promise<void> => {
    await page.locator(`main ${selector}`).nth(at).click();
  };

async function openInvite(page: Page): Promise<void> {
  await openSheet('people')(page);
  await page.locator('main section > div:last-child > button').click();
  await page.locator('main form input').first().fill('Ms. Lee');
  await page.locator('main form button[type=submit]').click();
  await page.locator('main summary').click();
}

/** The builder, so many questions on. */
const newGoal = (steps: number) => async (page: Page) => {
  await openTab(1)(page);
  await page.locator('main button').first().click();
  await page.locator('main textarea').first().fill('Be good and sleep more');
  for (let step = 0; step < steps; step += 1) {
    for (const field of await page.locator('main form textarea').all()) {
      await field.fill(
        ['Sleeps in her own bed', '5 nights a week', 'Most nights with us'][step] ??
          'My bed is a den',
      );
    }
    if (step === 3) await page.locator('main form [type=radio]').last().check();
    await page.locator('main form [type=submit]').click();
  }
};
const toGoal = (goalId: string) => async (page: Page) => {
  await openTab(1)(page);
  await page.locator(`[data-entry="${goalId}"]`).evaluate((card) => card.scrollIntoView());
};
const openGoal = (goalId: string) => async (page: Page) => {
  await openTab(1)(page);
  const card = page.locator(`[data-entry="${goalId}"]`);
  await card.locator('[aria-expanded]').nth(-2).click();
  for (const more of await card.locator('summary').all()) await more.click();
  await card.locator('h3').evaluate((title) => title.scrollIntoView());
};
async function openMonth(page: Page): Promise<void> {
  await openTab(3)(page);
  await pressInMain('article button:has(svg.lucide-calendar-days)', 0)(page);
  await pressInMain('article table button:has(svg)', 2)(page);
}
const openPractice = (at: number) => async (page: Page) => {
  await openTab(3)(page);
  const card = page.locator('main article').nth(at);
  await card.locator('button[aria-expanded]:has(svg.lucide-chevron-down)').last().click();
  await card.evaluate((element) => element.scrollIntoView());
};
async function openNoteFilter(page: Page): Promise<void> {
  await openTab(4)(page);
  await pressInMain('button[aria-expanded]:has(svg.lucide-sliders-horizontal)', 0)(page);
  await page.locator('main select').nth(1).selectOption({ index: 2 });
}
const openNoteOf =
  (entryId: string, open = false) =>
  async (page: Page) => {
    await openTab(4)(page);
    const card = page.locator(`main [data-entry="${entryId}"]`);
    if (open) await card.locator('h4 button').click();
    await card.evaluate((element) => element.scrollIntoView());
  };
async function openStarters(page: Page): Promise<void> {
  await openTab(2)(page);
  await page.locator('main [aria-expanded=false]').first().click();
  await page.locator('main summary').nth(2).click();
}

const openTalk = (entry: string) => async (page: Page) => {
  await openTab(2)(page);
  await page.locator('main [role=group] button').nth(1).click();
  const card = page.locator(`[data-entry="${entry}"]`);
  await card.locator('> div:last-child [aria-expanded]').first().click();
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
};

async function writeMention(page: Page): Promise<void> {
  await openTalk('grandma')(page);
  const talk = page.locator('[data-entry="grandma"] > div:last-child');
  await talk.locator('li button[aria-expanded=false]').first().click();
  await talk.locator('textarea').pressSequentially('Thank you @');
}

async function openAnswered(page: Page): Promise<void> {
  await openTab(2)(page);
  await page.locator('main [role=group] button').nth(2).click();
}

async function noteChange(page: Page): Promise<void> {
  await toGoal('sleep')(page);
  const card = page.locator('[data-entry="sleep"]');
  await card.locator('button:has(+ button)').first().locator('+ button').click();
  await page.keyboard.type('She reads the last page herself');
}
async function toTable(page: Page): Promise<void> {
  await openGoal('mornings')(page);
  await page.locator('[data-entry="mornings"] table').evaluate((table) => table.scrollIntoView());
async function putAway(page: Page): Promise<void> {
  await openTab(1)(page);
  await page
    .locator('main article button[aria-controls][aria-label]:visible:has(svg)')
    .last()
    .click();
  await page.locator('main [data-choice]:visible').last().click();
}

const screens: readonly Screen[] = [
  { name: 'today' },
  { name: 'goals', go: openTab(1) },
  { name: 'questions', go: openTab(2) },
  { name: 'practice', go: openTab(3) },
  { name: 'notes', go: openTab(4) },
  { name: 'people', go: openSheet('people') },
  { name: 'settings', go: openSheet('settings') },
  { name: 'help', go: openSheet('help') },
  { name: 'menu', go: (page) => page.locator('header button').first().click() },
  { name: 'adding', go: (page) => page.locator('main textarea').first().fill('Slept badly') },
  { name: 'date', go: pressInMain('article button', 0) },
  { name: 'agenda', go: pressInMain('article button', 1) },
  { name: 'invite', go: openInvite },
  { name: 'welcome', stage: 'welcome' },
  { name: 'start', stage: 'welcome', go: welcome(0) },
  { name: 'join', stage: 'welcome', go: welcome(1) },
  { name: 'invited', stage: 'invited' },
  { name: 'empty', stage: 'empty' },
  { name: 'offline', stage: 'offline' },
  { name: 'trouble', stage: 'trouble' },
  { name: 'viewer', stage: 'viewer' },
  { name: 'clip', stage: 'clip' },
  { name: 'goal-new', go: newGoal(0) },
  { name: 'goal-levels', go: newGoal(4) },
  { name: 'goal-whole', go: newGoal(8) },
  { name: 'goal-open', go: openGoal('mornings') },
  { name: 'goal-change', go: noteChange },
  { name: 'goal-table', go: toTable },
  { name: 'goal-sleep', go: toGoal('sleep') },
  { name: 'month', go: openMonth },
  { name: 'ladder', go: openPractice(1) },
  { name: 'stars', go: openPractice(2) },
  { name: 'note-filter', go: openNoteFilter },
  { name: 'decision', go: openNoteOf('decision') },
  { name: 'decision-form', go: openNoteOf('decision', true) },
  { name: 'how-we-work', go: openNoteOf('howWeWork', true) },
  { name: 'starters', go: openStarters },
  { name: 'comments', go: openTalk('grandma') },
  { name: 'mention', go: writeMention },
  { name: 'settled', go: openAnswered },
  { name: 'search', go: openSheet('search') },
  {
    name: 'found',
    async go(page) {
      await openSheet('search')(page);
      const lang = await page.locator('html').getAttribute('lang');
      await page.locator('main input[type=search]').fill(lang === 'es' ? 'panaderia' : 'wor');
      await page.locator('main mark').first().waitFor();
    },
  },
  { name: 'shortcuts', go: openSheet('shortcuts') },
  { name: 'put-away', go: putAway },
  {
    name: 'news',
    go: (page) => page.locator('section[aria-labelledby=news]').scrollIntoViewIfNeeded(),
  },
  {
    name: 'help-outside',
    stage: 'welcome',
    go: (page) => page.locator('aside button').first().click(),
  },
];

const folder = 'screenshots/gallery';
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const server = await createServer({
  configFile: 'tests/gallery/vite.config.ts',
  server: { port: 0 },
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

for (const screen of screens) {
  for (const lang of ['en', 'es']) {
    for (const theme of ['light', 'dark']) {
      for (const width of [320, 360, 1280]) {
        const name = `${screen.name}-${lang}-${theme}-${width}`;
        if (wanted.every((word) => name.includes(word)))
          await shoot(screen, name, { lang, theme, width });
      }
    }
  }
}
await browser.close();
await server.close();

async function shoot(
  { stage = '', go }: Screen,
  name: string,
  { lang, theme, width }: { lang: string; theme: string; width: number },
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: width === 1280 ? 820 : 760 },
    deviceScaleFactor: width === 1280 ? 1 : 2,
    reducedMotion: 'reduce',
  });
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  const frame = width === 1280 ? 'portal' : 'panel';
  await page.goto(`${address}?${new URLSearchParams({ stage, lang, theme, frame })}`);
  await page.locator('h1, h2').first().waitFor();
  await go?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) trouble.push(`scrolls sideways by ${wide} px`);
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(name, ...trouble);
  await page.close();
}
