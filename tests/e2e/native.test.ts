/** The browser's own menu and shortcut, worked by a real mouse and real keys on a virtual screen. */
import { expect, onTestFinished, test } from 'vitest';
import { en } from '#shared/ui/words/en.ts';
import { appOn, type Somebody } from '#tests/support/app.ts';
import { article, serveArticle } from '#tests/support/article.ts';
import { handsAt } from '#tests/support/hands.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { startPanelBrowser } from '#tests/support/panel-browser.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { startVirtualDisplay } from '#tests/support/virtual-display.ts';

const ana: Somebody = { name: 'Ana', kind: 'caregiver' };
/** The first letters of “Between Sessions” and “Ask about this”. */
const askAboutThis = { submenu: 'b', item: 'a' };

test('the page’s own menu opens the docked panel with the question; the shortcut keeps more', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const display = await startVirtualDisplay();
  onTestFinished(() => display.stop());
  const browser = await startPanelBrowser({
    profile: makeTemporaryFolder(),
    headless: false,
    display: display.name,
  });
  onTestFinished(() => browser.stop());
  const { page } = browser;
  await page.goto(site.address);
  await appOn(await browser.openPanel()).startNotebook({
    child: 'Maya',
    server: server.address,
    me: ana,
  });
  await browser.closePanel();
  const hands = handsAt(display, page);
  const widthBeside = () => page.evaluate(() => outerWidth - innerWidth);
  await expect.poll(widthBeside, { timeout: 20_000 }).toBeLessThan(100);

  const sentence = page.locator(article.selector);
  await hands.select(sentence);
  await hands.chooseInMenu(sentence, askAboutThis);
  const app = appOn(await browser.panelOpens());
  await expect.poll(widthBeside, { timeout: 20_000 }).toBeGreaterThan(300);
  await app.goTo('questions');
  const question = app.entry(article.sentence);
  const source = question.getByRole('link', { name: article.title });
  await source.waitFor();
  expect(await source.getAttribute('href')).toContain(site.address);
  expect(await question.count()).toBe(1);

  const next = page.locator('p').last();
  await hands.select(next);
  hands.press('alt+shift+y');
  const bar = app.page.getByRole('region', { name: en.capture.title });
  await bar.getByText(await next.innerText()).waitFor();
  await bar.getByRole('button', { name: en.capture.as.note }).click();
  await bar.waitFor({ state: 'detached' });
});
