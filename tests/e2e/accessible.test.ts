/**
 * Every screen and state of the gallery as those see it who see, hear, press or zoom otherwise:
 * axe-core in both themes and languages and from right to left, sizes of targets, text at 200 %,
 * and the way of the Tab key.
 */
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '#tests/gallery/inspect.ts';
import { screensAt } from '#tests/gallery/screens.ts';
import { type ServedGallery, serveGallery } from '#tests/gallery/serve-gallery.ts';
import { createVisitor, type Look, settle } from '#tests/gallery/visit.ts';
import { requireChromium } from '#tests/support/chromium.ts';
import { walkByTab } from '#tests/support/walk-by-tab.ts';

let gallery: ServedGallery;
let browser: Browser;
beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({ executablePath: requireChromium(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await gallery?.[Symbol.asyncDispose]();
});

/** Milliseconds for eighty screens on a machine that does other things, too. */
const SLOW = 720_000;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const everything: axe.RunOptions = {
  runOnly: tags,
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
/** The notebook's own words are not of the pseudo-locale, so names of two halves differ from what is seen. */
const foreign: axe.RunOptions = {
  ...everything,
  rules: { ...everything.rules, 'label-content-name-mismatch': { enabled: false } },
};
/** All that the theme can change. */
const colours: axe.RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const looks: readonly Look[] = [
  { lang: 'en', theme: 'light', width: 360 },
  { lang: 'es', theme: 'dark', width: 320 },
  { lang: 'en', theme: 'light', width: 1280 },
  { lang: 'pseudo', theme: 'light', width: 360 },
];

describe.concurrent('nothing keeps anybody out', () => {
  test.each(looks)(
    '$lang at $width px, in both themes and at 200 %',
    async (look) => {
      const found = await visitAll(look, async (page) => {
        await page.evaluate(axe.source);
        const seen = await violations(page, look.lang === 'pseudo' ? foreign : everything);
        const measured = await page.evaluate(inspect);
        const other = look.lang === 'pseudo' ? [] : await inTheOtherTheme(page, look.theme);
        await enlarge(page, look.width);
        await page.evaluate(settle);
        const large = await page.evaluate(inspect);
        return [...seen, ...measured, ...other, ...large.map((fault) => `at 200 %, ${fault}`)];
      });
      expect(found).toEqual([]);
    },
    SLOW,
  );

  test(
    'the Tab key reaches all that can be used, shows where it is, and is never caught',
    async () => {
      expect(await visitAll({ lang: 'en', theme: 'light', width: 360 }, walkByTab)).toEqual([]);
    },
    SLOW,
  );
});

async function inTheOtherTheme(page: Page, theme: Look['theme']): Promise<string[]> {
  await page.evaluate(
    (other) => {
      document.documentElement.dataset.theme = other;
    },
    theme === 'dark' ? 'light' : 'dark',
  );
  await page.evaluate(settle);
  return await violations(page, colours);
}

/** On a desk the browser's zoom, which halves the room; on a phone text of twice the size. */
async function enlarge(page: Page, width: number): Promise<void> {
  if (width >= 900) return await page.setViewportSize({ width: width / 2, height: 410 });
  await page.setViewportSize({ width: 360, height: 760 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

/** @returns what was found, each once with the screens that it was found on */
async function visitAll(
  look: Look,
  examine: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  await using visitor = await createVisitor(browser, gallery.address, look);
  const found = new Map<string, string[]>();
  for (const screen of screensAt(look.width)) {
    const trouble = await visitor.visit(screen);
    for (const each of [...trouble, ...(await examine(visitor.page))]) {
      found.set(each, [...(found.get(each) ?? []), screen.name]);
    }
  }
  return [...found].map(([each, on]) => `${each} (${on.join(', ')})`);
}

async function violations(page: Page, options: axe.RunOptions): Promise<string[]> {
  const results = await page.evaluate((given) => window.axe.run(document, given), options);
  return results.violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    return `${id}: ${places[0]}`;
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
