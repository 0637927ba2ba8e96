/**
 * `npm run bench:capture`: from choosing "Ask about this" to the question painted in the real side
 * panel, on a page of 1 MB beside one of 10 kB. It fails when a question does not appear.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { appOn } from '#tests/support/app.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { type PanelBrowser, startPanelBrowser } from '#tests/support/panel-browser.ts';
import { within } from '#tests/support/within.ts';
import { selectParagraph, watchPanel, watchWorker } from './capture-clock.ts';
import { servePages, writeParagraphs } from './long-page.ts';
import { percentile } from './percentile.ts';

const TIMES = 40;
const WARM_UP = 5;
/** Milliseconds. */
const PATIENCE = 20_000;
const seed = Number(process.env.SEED ?? 1);

/** Each part follows the one before. */
const parts = ['reading the page', 'sealing', 'keeping on disk', 'landing and painting'] as const;
type Took = Record<(typeof parts)[number] | 'in all', number>;

const sizes = { '10 kB': 10_000, '1 MB': 1_000_000 };
const pages = Object.values(sizes).map((size) => writeParagraphs(size, seed));
const site = await servePages(pages);
const profile = await mkdtemp(join(tmpdir(), 'between-sessions-'));
const server = await startHomeServer();
const browser = await startPanelBrowser({ profile });
try {
  await browser.page.goto(`${site.address}/0`);
  const panel = await browser.openPanel();
  const app = appOn(panel);
  const me = { name: 'Ana', kind: 'caregiver' } as const;
  await app.startNotebook({ child: 'Maya', server: server.address, me });
  await (await browser.worker()).evaluate(watchWorker);
  const [small = [], large = []] = [await onPage(panel, 0), await onPage(panel, 1)];
  print(small, large);
} finally {
  await browser.stop();
  await server[Symbol.asyncDispose]();
  site.close();
  await rm(profile, { recursive: true, force: true });
}

async function onPage(panel: Page, which: number): Promise<Took[]> {
  const paragraphs = pages[which] ?? [];
  // The press that opened the panel opened this site to us, for all of its pages.
  const stride = Math.floor(paragraphs.length / (TIMES + WARM_UP));
  await browser.page.goto(`${site.address}/${which}`);
  const took: Took[] = [];
  for (let time = 0; time < TIMES + WARM_UP; time++) {
    const at = time * stride;
    await browser.page.evaluate(selectParagraph, at);
    took.push(await capture(browser, panel, paragraphs[at] ?? ''));
    await within(PATIENCE, 'the clip to be let go', letGo(panel));
  }
  return took.slice(WARM_UP);
}

/** Asking without a pause would take its time from the panel. */
async function letGo(panel: Page): Promise<void> {
  while ((await browser.waitingClips()) > 0) await panel.waitForTimeout(50);
}

async function capture({ worker, page }: PanelBrowser, panel: Page, words: string): Promise<Took> {
  await panel.evaluate(watchPanel, words);
  const running = await worker();
  const info = { menuItemId: 'question', selectionText: words, pageUrl: page.url() };
  await running.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) => {
    captureTimes.began = Date.now();
    chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab);
  })`);
  const painted = panel.evaluate(() => globalThis.capturePanel.painted);
  await within(PATIENCE, 'the question to appear', painted);
  const { began, read, sealed } = await running.evaluate(() => globalThis.captureTimes);
  if (read < began) throw new Error('the page was not read');
  const { kept, painted: end } = await panel.evaluate(() => globalThis.capturePanel.times);
  return {
    'in all': end - began,
    'reading the page': read - began,
    sealing: sealed - read,
    'keeping on disk': kept - sealed,
    'landing and painting': end - kept,
  };
}

function print(small: readonly Took[], large: readonly Took[]): void {
  const [before, after] = Object.keys(sizes);
  console.log(
    `From “Ask about this” to the question painted, ${TIMES} times each (SEED=${seed})\n`,
  );
  console.log(row('', `${before} p50`, 'p95', `${after} p50`, 'p95', 'ratio p50'));
  for (const part of ['in all', ...parts] as const) {
    const [p50, p95, largeP50, largeP95] = [small, large].flatMap((took) =>
      [50, 95].map((at) =>
        percentile(
          took.map((each) => each[part]),
          at,
        ),
      ),
    ) as [number, number, number, number];
    const times = [p50, p95, largeP50, largeP95].map((each) => `${each.toFixed(0)} ms`);
    console.log(row(part, ...times, `× ${(largeP50 / Math.max(p50, 1)).toFixed(1)}`));
  }
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(12)).join('');
}
