/** A browser that sits before the corpus, with the extension allowed to read its one origin. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageReading } from '#extension/clipping/in-page/page-reading.ts';
import type { CorpusPage } from '#tests/corpus/corpus-page.ts';
import { type CorpusSite, serveCorpus } from '#tests/corpus/serve-corpus.ts';
import { askInPage, choose } from './page-questions.ts';
import { type PanelBrowser, startPanelBrowser } from './panel-browser.ts';

export type CorpusSeat = {
  readonly browser: PanelBrowser;
  readonly site: CorpusSite;
  /** Opens the page and selects what the corpus says, as soon as it is there. */
  open(page: CorpusPage): Promise<void>;
  /** @returns each frame's answer, the main frame's first */
  read(page: CorpusPage): Promise<PageReading[]>;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function sitBeforeCorpus(corpus: readonly CorpusPage[]): Promise<CorpusSeat> {
  const profile = mkdtempSync(join(tmpdir(), 'between-sessions-'));
  const site = await serveCorpus(corpus);
  const browser = await startPanelBrowser({ profile });
  await browser.page.goto(site.origin);
  await browser.openPanel();

  return {
    browser,
    site,
    async open(page) {
      await browser.page.goto(site.addressOf(page));
      if (page.choice !== null) await choose(browser, page.choice);
      // The page may do what it likes with a selection when the menu opens over it.
      if (page.menuKnows !== undefined) await browser.page.evaluate(openMenu);
    },
    async read({ menuKnows = '' }) {
      const wanted = { selectionText: menuKnows, linkUrl: '', pictureUrl: '' };
      return (await askInPage(browser, 'readPage', '/page-reader.js', wanted)) as PageReading[];
    },
    async [Symbol.asyncDispose]() {
      await browser.stop();
      await site[Symbol.asyncDispose]();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function openMenu(): void {
  const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
  document.documentElement.dispatchEvent(event);
}
