/** One notebook, measured in real Chromium as a person would use it. */
import type { Browser, Page } from 'playwright-core';
import { install, press, searchFor, untilInteractive } from './in-page.ts';
import { percentile } from './percentile.ts';

/** Name → milliseconds (rows: a count). */
export type Measured = Map<string, number>;

const KEYS = 'the brave step went well today and we named it'.split('');
const QUERIES = ['worry', 'gate', 'cousin', 'bell', 'morning', 'quietly', 'tried again', 'breath'];

export async function measure(
  browser: Browser,
  address: string,
  notebook: Uint8Array,
): Promise<Measured> {
  const measured: Measured = new Map();
  const page = await browser.newPage({ viewport: { width: 360, height: 760 } });
  await page.addInitScript(install);
  await page.route('**/notebook.bin', (route) => route.fulfill({ body: Buffer.from(notebook) }));
  await page.goto(address);
  measured.set('time to interactive', await page.evaluate(untilInteractive));

  for (const tab of ['goals', 'questions', 'practice', 'notes', 'today']) {
    const button = page.locator(`nav [data-tab=${tab}]`);
    measured.set(`opening ${tab}`, await button.evaluate(press));
  }

  await openTab(page, 'goals');
  await page.locator('main article').first().locator('input[type=radio]').nth(3).waitFor();
  await countRows(measured, page, 'a rating', () =>
    page.locator('main article').first().locator('input[type=radio]').nth(3).evaluate(press),
  );
  await unfold(page);
  await type(measured, page, 'a field', 'main article textarea');

  await type(measured, page, 'rich text', 'main article [role=textbox][aria-multiline]');

  await openTab(page, 'practice');
  await countRows(measured, page, 'logging a practice', () =>
    page
      .locator('main article fieldset button, main article [aria-pressed]')
      .first()
      .evaluate(press),
  );

  await page.locator('header [data-choice=search]').click();
  await searching(measured, page, 'search', 'main input[type=search]');
  await page.close();
  return measured;
}

const openTab = (page: Page, tab: string) => page.locator(`nav [data-tab=${tab}]`).click();

async function unfold(page: Page): Promise<void> {
  await page
    .locator('main article')
    .first()
    .locator('button[aria-expanded=false]:not(:has(+ * > ul > li > [data-choice]))')
    .last()
    .click();
}

/** Input to paint of single keys, and the rows that one key renders again. */
async function type(measured: Measured, page: Page, name: string, selector: string): Promise<void> {
  await page.locator(selector).first().click();
  // The editor takes the place of its text.
  await page.locator(':is(textarea, [contenteditable=true]):focus').waitFor();
  await page.evaluate(twoFrames);
  await page.evaluate(() => {
    window.bench.keys = [];
    window.bench.rows.clear();
  });
  let most = 0;
  for (const key of KEYS) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    most = Math.max(most, await page.evaluate(takeRows));
  }
  await page.evaluate(twoFrames);
  const keys = await page.evaluate(() => window.bench.keys);
  measured.set(`typing in ${name} p50`, percentile(keys, 50));
  measured.set(`typing in ${name} p95`, percentile(keys, 95));
  measured.set(`rows rendered per key in ${name}`, most);
}

async function countRows(
  measured: Measured,
  page: Page,
  name: string,
  act: () => Promise<number>,
): Promise<void> {
  await page.evaluate(takeRows);
  measured.set(name, await act());
  await page.evaluate(twoFrames);
  measured.set(`rows rendered by ${name}`, await page.evaluate(takeRows));
}

/** Runs in the page: what was asked for before is painted, and what followed from it. */
async function twoFrames(): Promise<void> {
  await new Promise((painted) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted))),
  );
}

/** Runs in the page. */
function takeRows(): number {
  const { size } = window.bench.rows;
  window.bench.rows.clear();
  return size;
}

async function searching(
  measured: Measured,
  page: Page,
  name: string,
  selector: string,
): Promise<void> {
  const field = page.locator(selector).first();
  await field.waitFor();
  const took: number[] = [];
  for (const query of QUERIES) took.push(await field.evaluate(searchFor, query));
  measured.set(`${name} p95`, percentile(took, 95));
}
