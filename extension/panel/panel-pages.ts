/** The way from the panel to the pages beside it, and back to the passages that stand there. */
import type { Sought } from '#extension/clipping/in-page/find-passages.ts';
import { withFragment } from '#shared/notebook/passage.ts';
import { pageKey } from '#shared/notebook/source.ts';
import type { Pages, PassageShown, PassageSource } from '#shared/ui/host.ts';
import { hostOf } from '#shared/ui/primitives/host-of.ts';
import { type BesidePorts, readTab, watchBeside } from './page-beside.ts';

export type PanelPagesPorts = BesidePorts & {
  askForPassages(tabId: number, sought: Sought): Promise<ReadonlySet<string> | null>;
  askUntilAnswered<T>(
    tabId: number,
    ask: () => Promise<T | null>,
    patience: number,
  ): Promise<T | null>;
  mayReadSiteOf(url: string): Promise<boolean>;
  askToReadSiteOf(url: string): Promise<boolean>;
  bringToFront(tabId: number): Promise<void>;
  openTab(url: string): Promise<number>;
  goTo(tabId: number, url: string): Promise<void>;
};

/** Milliseconds. A page that brings its words later than this counts as without them. */
const PATIENCE = 6_000;
/** For what nobody waits to see, on a page that mostly stands there for a while already. */
const SHORT_PATIENCE = 1_000;
/** Of a tab that is opened, until its page answers at all. */
const LOADING = 15_000;

export function openPanelPages(ports: PanelPagesPorts): Pages {
  const beside = watchBeside(ports);

  /** @returns `null` where no tab has the page, or we may not look */
  async function tabWith(url: string): Promise<number | null> {
    const now = beside.getSnapshot();
    const tabs = await ports.tabsOfThisWindow();
    const named = tabs.filter((tab) => isSamePage(tab.url, url));
    const [best] = named.toSorted((a, b) => Number(b.isActive) - Number(a.isActive));
    if (best !== undefined) return best.id;
    // Its own name for itself may be another than the address.
    if (now !== null && isSamePage(now.url, url)) return now.tabId;
    const kin = tabs.filter((tab) => isSameSite(tab.url, url));
    const pages = await Promise.all(kin.map((tab) => readTab(tab, ports)));
    return pages.find((page) => page !== null && isSamePage(page.url, url))?.tabId ?? null;
  }

  async function find(tabId: number, source: PassageSource): Promise<PassageShown | null> {
    const sought = { passages: [source], show: true, patience: PATIENCE };
    const found = await ports.askForPassages(tabId, sought);
    if (found === null) return null;
    if (found.has(source.id)) return 'shown';
    // Older captures, and a picture's description, may never have stood there as words.
    return source.anchor === null ? 'opened' : 'gone';
  }

  async function show(source: PassageSource): Promise<PassageShown> {
    const open = await tabWith(source.url);
    if (open !== null) {
      await ports.bringToFront(open);
      if (source.quote === '') return 'opened';
      const shown = await find(open, source);
      if (shown !== null) return shown;
    }
    const link = withFragment(source.url, source.anchor?.fragment ?? '');
    if (source.quote === '' || !(await ports.mayReadSiteOf(source.url))) {
      await ports.openTab(link);
      return 'opened';
    }
    // Without the fragment: our own mark is enough.
    const tabId = await ports.openTab(source.url);
    const shown = await ports.askUntilAnswered(tabId, () => find(tabId, source), LOADING);
    if (shown !== null) return shown;
    // It led to a site that we may not read.
    await ports.goTo(tabId, link);
    return 'opened';
  }

  return {
    beside,
    show,
    async look(source) {
      return (await ports.askToReadSiteOf(source.url)) ? show(source) : null;
    },
    async findGone(sources) {
      const now = beside.getSnapshot();
      const passages = sources.filter(
        ({ url, quote, anchor }) =>
          now !== null && quote !== '' && anchor !== null && isSamePage(url, now.url),
      );
      if (now === null || passages.length === 0) return new Set();
      const sought = { passages, show: false, patience: SHORT_PATIENCE };
      const found = await ports.askForPassages(now.tabId, sought);
      if (found === null) return new Set();
      return new Set(passages.flatMap(({ id }) => (found.has(id) ? [] : [id])));
    },
  };
}

function isSamePage(one: string, other: string): boolean {
  const key = pageKey(one);
  return key !== '' && key === pageKey(other);
}

/** Its pages may name each other as their own. */
function isSameSite(one: string, other: string): boolean {
  const site = hostOf(one);
  return site !== '' && site === hostOf(other);
}
