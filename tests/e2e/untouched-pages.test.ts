/** Pages that nobody points at cost nothing and tell nothing: the extension is not in them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { watchForExtension } from '#tests/support/extension-traces.ts';
import { startBrowser } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const nothing = { worlds: [], scripts: [], requests: [] };

test('nothing of the extension runs in a page before a gesture, and then in that page alone', async () => {
  const site = await serveFrames();
  const browser = await startBrowser(makeTemporaryFolder());
  await browser.worker();
  const touched = browser.page;
  const other = await browser.context.newPage();
  const inTouched = await watchForExtension(touched);
  const inOther = await watchForExtension(other);
  for (const page of [touched, other]) {
    await page.goto(site.address);
    await page.goto(`${site.address}second`);
    await page.reload();
    await page.locator('p').selectText();
  }
  await inTouched.lookIntoFrames();
  await inOther.lookIntoFrames();
  expect(inTouched).toMatchObject(nothing);
  expect(inOther).toMatchObject(nothing);
  const once = ['/', '/second', '/second'].flatMap((path) => [path, '/frame', '/frame']);
  expect(site.requests.toSorted()).toEqual([...once, ...once].toSorted());

  await browser.openPanel();
  await expect.poll(() => browser.waitingClips(), { timeout: 20_000 }).toBe(1);
  // For what is selected, and for the page's name.
  await expect.poll(() => inTouched.scripts).toEqual(Array(2).fill('/page-reader.js'));
  expect(inTouched.worlds).toContain('Between Sessions');
  expect(inOther).toMatchObject(nothing);

  const scripts = [...inTouched.scripts];
  await touched.goto(site.address);
  await other.reload();
  const late = await browser.context.newPage();
  const inLate = await watchForExtension(late);
  await late.goto(site.address);
  for (const each of [inTouched, inOther, inLate]) await each.lookIntoFrames();
  // Chromium makes the world anew with the page, empty: no script is sent there again.
  expect(inTouched).toMatchObject({ scripts, requests: [] });
  expect(inOther).toMatchObject(nothing);
  expect(inLate).toMatchObject(nothing);
});

/** Each page with a frame of its own, one of another site, and one without an address. */
async function serveFrames() {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    const { port } = server.address() as AddressInfo;
    const frames = `<iframe src="/frame"></iframe><iframe src="http://localhost:${port}/frame"></iframe>
      <iframe srcdoc="<p>A box for worries.</p>"></iframe>`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><link rel="icon" href="data:,"><title>Evenings</title>
      <p>One worry at a time.</p>${url === '/frame' ? '' : frames}`);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, requests };
}
