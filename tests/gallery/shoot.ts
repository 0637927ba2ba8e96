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
  if (await menu.isVisible()) await menu.click();
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
  await talk.locator('li button[aria-expanded]:not([aria-controls])').first().click();
  await talk.locator('textarea').pressSequentially('Thank you @');
}

async function openAnswered(page: Page): Promise<void> {
  await openTab(2)(page);
  await page.locator('main [role=group] button').nth(2).click();
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
  { name: 'starters', go: openStarters },
  { name: 'comments', go: openTalk('grandma') },
  { name: 'mention', go: writeMention },
  { name: 'settled', go: openAnswered },
  { name: 'unasked', stage: 'empty', go: openTab(2) },
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
