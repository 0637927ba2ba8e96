/** Keeping something from a page: whatever is missing at that moment, it lands, and lands once. */
import { expect, test } from 'vitest';
import { en } from '#shared/ui/words/en.ts';
import { type App, appOn, type Somebody } from '#tests/support/app.ts';
import { article, serveArticle } from '#tests/support/article.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { sitAtPanel, startBrowser } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const ana: Somebody = { name: 'Ana', kind: 'caregiver' };

test('what was selected before there is a notebook waits for it, then asks what it is', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const browser = await startBrowser(makeTemporaryFolder());
  await browser.page.goto(site.address);
  await browser.page.locator(article.selector).selectText();
  const app = appOn(await browser.openPanel());
  await app.startNotebook({ child: 'Maya', server: server.address, me: ana });

  const bar = app.page.getByRole('region', { name: en.capture.title });
  await bar.getByText(article.sentence).waitFor();
  await bar.getByRole('button', { name: en.capture.as.question }).click();
  await app.entry(article.sentence).getByRole('link', { name: article.title }).waitFor();
  await bar.waitFor({ state: 'detached' });
});

test('the shortcut keeps what is selected now, or the page itself', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const seat = await sitAtPanel(makeTemporaryFolder(), site.address);
  await seat.app.startNotebook({ child: 'Maya', server: server.address, me: ana });
  const bar = seat.app.page.getByRole('region', { name: en.capture.title });

  await seat.browser.pressShortcut();
  await bar.getByText(en.capture.wholePage(article.title)).waitFor();
  await bar.getByRole('button', { name: en.capture.as.resource }).click();
  await seat.app.entry(article.title).waitFor();

  await seat.browser.page.locator(article.selector).selectText();
  await seat.browser.pressShortcut();
  await bar.getByText(article.sentence).waitFor();
  await bar.getByRole('button', { name: en.capture.dismiss }).click();
  await bar.waitFor({ state: 'detached' });
});

test('with the server away, the panel shut and the worker ended, a clip still lands once', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const seat = await sitAtPanel(makeTemporaryFolder(), site.address);
  await seat.app.startNotebook({ child: 'Maya', server: server.address, me: ana });
  await seat.browser.closePanel();
  await server.goAway();

  await seat.browser.chooseInMenu('question', article.sentence);
  await expect.poll(() => seat.browser.waitingClips(), { timeout: 20_000 }).toBe(1);
  await seat.browser.endWorker();
  await seat.leave();
  for (let opening = 1; opening <= 2; opening++) {
    await seat.return();
    await seat.app.goTo('questions');
    await expectOneQuestion(seat.app);
    await seat.leave();
  }
  await server.comeBack();
  await seat.return();
  await seat.app.becomes(en.frame.status.saved);
  await seat.app.goTo('questions');
  await expectOneQuestion(seat.app);
});

async function expectOneQuestion(app: App): Promise<void> {
  await app.entry(article.sentence).waitFor();
  expect(await app.entry(article.sentence).count()).toBe(1);
}

test('from a page of the browser itself nothing can be kept, and the next page is', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const seat = await sitAtPanel(makeTemporaryFolder(), 'chrome://version');
  await seat.app.startNotebook({ child: 'Maya', server: server.address, me: ana });
  const nothing = seat.app.page.getByRole('region', { name: en.capture.titleNothing });
  await seat.browser.pressShortcut();
  await nothing.getByText(en.capture.shortfalls['browser-page']).waitFor();
  await nothing.getByRole('button', { name: en.common.close }).click();
  await nothing.waitFor({ state: 'detached' });

  await seat.browser.page.goto(site.address);
  await seat.browser.pressToolbarButton();
  await seat.browser.pressShortcut();
  const bar = seat.app.page.getByRole('region', { name: en.capture.title });
  await bar.getByText(en.capture.wholePage(article.title)).waitFor();
  expect(await bar.getByText(en.capture.waiting(1)).count()).toBe(0);
  expect(await seat.browser.waitingClips()).toBe(1);
});
