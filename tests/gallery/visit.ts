/** One browser page that goes from screen to screen and notes what goes wrong on the way. */
import type { Browser, Page } from 'playwright-core';
import { DESK, type Screen } from './screens.ts';

export type Look = {
  readonly lang: 'en' | 'es' | 'pseudo';
  readonly theme: 'light' | 'dark';
  /** CSS pixels; from 900 on it is the portal's desk. */
  readonly width: number;
  /** Per cent of the browser's own text size. */
  readonly text?: number;
  /** How many pixels of the screen one CSS pixel takes. */
  readonly scale?: number;
};

export type Visitor = {
  readonly page: Page;
  /** @returns what went wrong: errors, warnings of the console, sideways scrolling */
  visit(screen: Screen): Promise<readonly string[]>;
};

/** Pages of one look; each visit begins anew. The browser context is the caller's to close. */
export async function createVisitor(
  browser: Browser,
  address: string,
  { lang, theme, width, text = 100, scale = 1 }: Look,
): Promise<Visitor & AsyncDisposable> {
  const viewport = { width, height: width >= 900 ? 820 : 760 };
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  let trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (!KNOWN.test(message.text())) trouble.push(message.text());
  });
  const frame = width >= DESK ? 'portal' : 'panel';
  return {
    page,
    async visit({ stage = '', go }) {
      trouble = [];
      await page.setViewportSize(viewport);
      const query = new URLSearchParams({ stage, lang, theme, frame, text: String(text) });
      await page.goto(`${address}?${query}`);
      await page.locator('h1, h2').first().waitFor();
      await go?.(page);
      await page.evaluate(settle);
      const wide = await page.evaluate(() => {
        const scrollers = [...document.querySelectorAll('html, main, aside')];
        return Math.max(...scrollers.map((each) => each.scrollWidth - each.clientWidth));
      });
      if (wide > 0) trouble.push(`scrolls sideways by ${wide} px`);
      return trouble;
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** y-tiptap 3.0.9 selects the beginning of a text when it first draws it, also where a list begins. */
const KNOWN = /^TextSelection endpoint not pointing into a node with inline content \(\w+List\)/;

/** Runs in the page: fonts are there, nothing moves any more, and two frames were painted. */
export async function settle(): Promise<void> {
  const still = new CSSStyleSheet();
  still.replaceSync(
    '*, ::before, ::after { transition: none !important; animation: none !important }',
  );
  document.adoptedStyleSheets = [still];
  await document.fonts.ready;
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}
