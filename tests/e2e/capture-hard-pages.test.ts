/** What is not a selected sentence on a readable page: links, pictures, documents, closed pages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '#shared/ui/words/en.ts';
import type { App, Somebody } from '#tests/support/app.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { type PanelSeat, sitAtPanel } from '#tests/support/seats.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { html, type SmallSite, serveSite } from '#tests/support/small-site.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const ana: Somebody = { name: 'Ana', kind: 'caregiver' };

function serveLibrary(): Promise<SmallSite> {
  return serveSite({
    '/shelf': html('Shelf', '<a href="/leaflet">The leaflet</a><img src="/steps.png" alt="Steps">'),
    '/leaflet.pdf': { type: 'application/pdf', body: smallPdf('Breathe out slowly') },
    '/document': { type: 'application/pdf', body: smallPdf('Breathe in slowly') },
  });
}

async function sitAtShelf(site: SmallSite, server: { address: string }): Promise<PanelSeat> {
  const seat = await sitAtPanel(makeTemporaryFolder(), `${site.origin}/shelf`);
  await seat.app.startNotebook({ child: 'Maya', server: server.address, me: ana });
  return seat;
}

/** The entry whose source is that address. */
const entryFrom = ({ page }: App, address: string) =>
  page.locator('[data-entry]').filter({ has: page.locator(`a[href="${address}"]`) });

test('a link is kept by its own address, a picture with its page', async () => {
  await using site = await serveLibrary();
  await using server = await startHomeServer();
  const { app, browser } = await sitAtShelf(site, server);
  const linkUrl = `${site.origin}/leaflet`;

  await browser.chooseInMenu('resource', { linkUrl });
  await entryFrom(app, linkUrl).filter({ hasText: 'The leaflet' }).waitFor();
  const picture = { mediaType: 'image', srcUrl: `${site.origin}/steps.png` } as const;
  await browser.chooseInMenu('note', { ...picture, linkUrl });
  await entryFrom(app, `${site.origin}/shelf`).filter({ hasText: 'Steps' }).waitFor();
  expect(await entryFrom(app, linkUrl).count()).toBe(1);
});

test.each(['/leaflet.pdf', '/document'])(
  'of a document in the browser’s viewer (%s) the link is kept, and the words that the menu knows',
  async (path) => {
    await using site = await serveLibrary();
    await using server = await startHomeServer();
    const { app, browser } = await sitAtShelf(site, server);
    const address = `${site.origin}${path}`;
    await browser.page.goto(address);

    await browser.pressShortcut();
    const bar = app.page.getByRole('region', { name: en.capture.title });
    await bar.getByText(en.capture.shortfalls.document).waitFor();
    await bar.getByRole('button', { name: en.capture.as.resource }).click();
    await entryFrom(app, address).waitFor();
    await browser.chooseInMenu('question', 'Breathe out slowly');
    await entryFrom(app, address).filter({ hasText: 'Breathe out slowly' }).waitFor();
  },
);

test('of a page that lets nothing of ours in, the same is kept', async () => {
  await using site = await serveLibrary();
  await using other = await serveSite({ '/closed': html('Closed', '<p>Out of reach') });
  await using server = await startHomeServer();
  const { app, browser } = await sitAtShelf(site, server);
  // Nobody has pointed at anything there: to us, it is as closed as the browser's own store.
  const address = `${other.origin}/closed`;
  await browser.page.goto(address);

  await browser.chooseInMenu('resource', {});
  await entryFrom(app, address).waitFor();
  await app.page.getByText(en.capture.shortfalls['closed-page']).first().waitFor();
  await browser.chooseInMenu('question', 'What the menu knew');
  await entryFrom(app, address).filter({ hasText: 'What the menu knew' }).waitFor();
});

test('of a file the selected words are kept, and no link that others could not open', async () => {
  const file = join(makeTemporaryFolder(), 'letter.html');
  writeFileSync(file, '<title>Letter</title><p id="words">Dear all, the evenings are calmer.');
  await using server = await startHomeServer();
  const { app, browser } = await sitAtPanel(makeTemporaryFolder(), pathToFileURL(file).href);
  await app.startNotebook({ child: 'Maya', server: server.address, me: ana });

  await browser.page.locator('#words').selectText();
  await browser.pressShortcut();
  const bar = app.page.getByRole('region', { name: en.capture.title });
  await bar.getByText(en.capture.shortfalls.file).waitFor();
  await bar.getByRole('button', { name: en.capture.as.note }).click();
  const entry = app.entry('Dear all, the evenings are calmer.');
  await entry.waitFor();
  expect(await entry.locator('a[href]').count()).toBe(0);
});

test('a frame that never ends loading keeps nothing waiting', async () => {
  await using site = await serveSite({
    '/': html('Slow', '<p id="words">The evenings are calmer.</p><iframe src="/never"></iframe>'),
    '/never': { type: 'text/html', body: null },
  });
  await using server = await startHomeServer();
  const { app, browser } = await sitAtPanel(makeTemporaryFolder(), 'about:blank');
  await app.startNotebook({ child: 'Maya', server: server.address, me: ana });
  await browser.page.goto(site.origin, { waitUntil: 'domcontentloaded' });
  await browser.pressToolbarButton();

  await browser.page.locator('#words').selectText();
  await browser.pressShortcut();
  const bar = app.page.getByRole('region', { name: en.capture.title });
  await bar.getByText('The evenings are calmer.').waitFor();
  await bar.getByRole('button', { name: en.capture.as.note }).click();
  await app.entry('The evenings are calmer.').waitFor();
  await browser.page.evaluate(() => getSelection()?.removeAllRanges());
  await browser.pressShortcut();
  await bar.getByText(en.capture.wholePage('Slow')).waitFor();
});
