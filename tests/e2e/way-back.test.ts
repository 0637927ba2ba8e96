/** From a card in the side panel back to the passage it was taken from. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { en } from '#shared/ui/words/en.ts';
import { allowSite } from '#tests/support/allowed-extension.ts';
import { type App, appOn, type Somebody } from '#tests/support/app.ts';
import { type ChangingSite, serveChangingSite } from '#tests/support/changing-site.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import type { PanelBrowser } from '#tests/support/panel-browser.ts';
import { startBrowser } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const ana: Somebody = { name: 'Ana', kind: 'caregiver' };
const sentence =
  'A worry that is answered ten times before sleep learns to come back an eleventh time.';
const edited = sentence.replace('ten times', 'again and again');
const filler =
  '<p>Evenings gather up the small things of a whole day, and most of them pass.</p>'.repeat(60);
const { shown } = en.capture;

const pageWith = (words: string) =>
  `<!doctype html><html lang="en"><title>Bedtime</title>${filler}<p id="sentence">${words}</p>${filler}`;

/** The words come a while after the page says that it has loaded. */
const latePage = `<!doctype html><html lang="en"><title>Bedtime</title><main></main><script>
  addEventListener('load', () => setTimeout(() => {
    document.querySelector('main').innerHTML = ${JSON.stringify(pageWith(sentence))};
  }, 2_500));
</script>`;

test('the passage is marked where it stands now, in the tab that has its page', async () => {
  await using site = await serveChangingSite();
  await using server = await startHomeServer();
  const { browser, app } = await capture(site, server.address);
  await pressSource(app);
  await says(app, shown.shown);
  expect(await marked(browser.page)).toEqual({ words: sentence, inSight: true });

  site.publish('/bedtime', pageWith(edited));
  await browser.page.reload();
  await pressSource(app);
  await expect.poll(() => marked(browser.page)).toEqual({ words: edited, inSight: true });

  site.publish('/bedtime', pageWith('Short answers help, and one is enough.'));
  await browser.page.reload();
  await pressSource(app);
  await says(app, shown.gone);
  expect(await marked(browser.page)).toMatchObject({ words: '' });
  await app.entry(sentence).waitFor();
});

test('on a site that we may not look at, the browser itself goes to the passage', async () => {
  await using site = await serveChangingSite();
  await using server = await startHomeServer();
  const { browser, app } = await capture(site, server.address);
  await browser.page.goto('about:blank');
  const opened = browser.context.waitForEvent('page');
  await pressSource(app);
  await says(app, shown.opened);
  await expect.poll(async () => sentenceInSight(await opened)).toBe(true);
  expect(await marked(await opened)).toMatchObject({ words: '' });
});

test('on a site that was allowed, the passage is waited for on a page that loads late', async () => {
  await using site = await serveChangingSite();
  await using server = await startHomeServer();
  const { browser, app } = await capture(site, server.address, allowSite('http://127.0.0.1/*'));
  await browser.page.goto('about:blank');
  site.publish('/bedtime', latePage);
  const opened = browser.context.waitForEvent('page');
  await pressSource(app);
  await says(app, shown.shown);
  expect(await marked(await opened)).toEqual({ words: sentence, inSight: true });
});

test('the panel says what it has from the page beside, and what stands there no more', async () => {
  await using site = await serveChangingSite();
  await using server = await startHomeServer();
  const { browser, app } = await capture(site, server.address);
  const kept = app.page.getByRole('button', { name: en.capture.fromPage.kept(1) });
  await kept.click();
  const show = app.page.getByRole('button', { name: new RegExp(`^${en.capture.fromPage.show}`) });
  await show.click();
  await expect.poll(() => marked(browser.page)).toEqual({ words: sentence, inSight: true });

  await browser.page.goto(`${site.origin}/other`);
  await kept.waitFor({ state: 'detached' });
  site.publish('/bedtime', pageWith('Short answers help, and one is enough.'));
  await browser.page.goto(`${site.origin}/bedtime#part-2`);
  // The list is still unfolded for this page.
  await app.page.getByText(en.capture.fromPage.gone).waitFor();
});

/** Ana keeps the sentence as a question. */
async function capture(
  site: ChangingSite,
  server: string,
  extension?: string,
): Promise<{ browser: PanelBrowser; app: App }> {
  site.publish('/bedtime', pageWith(sentence));
  site.publish('/other', '<title>Other</title>Nothing of it here.');
  const browser = await startBrowser(makeTemporaryFolder(), extension ? { extension } : {});
  await browser.page.goto(`${site.origin}/bedtime`);
  const app = appOn(await browser.openPanel());
  await app.startNotebook({ child: 'Maya', server, me: ana });
  await browser.page.locator('#sentence').selectText();
  await browser.chooseInMenu('question', sentence);
  await app.goTo('questions');
  await app.entry(sentence).waitFor();
  return { browser, app };
}

async function pressSource(app: App): Promise<void> {
  await app.entry(sentence).getByRole('link', { name: 'Bedtime' }).click();
}

async function says(app: App, words: string): Promise<void> {
  await app.entry(sentence).getByText(words).waitFor();
}

async function marked(page: Page): Promise<{ words: string; inSight: boolean }> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('between-sessions-passage') ?? [])] as Range[];
    return {
      words: ranges.map(String).join(''),
      inSight: ranges.some((range) => {
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    };
  });
}

async function sentenceInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.querySelector('#sentence')?.getBoundingClientRect();
    return box !== undefined && scrollY > 0 && box.top >= 0 && box.bottom <= innerHeight;
  });
}
