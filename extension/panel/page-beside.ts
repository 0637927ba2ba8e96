/** What page stands beside the panel, as far as the browser lets us see it. */
import type { PageFacts } from '#extension/clipping/in-page/page-reading.ts';
import type { PageTab } from '#extension/platform/tabs.ts';
import { pageKey } from '#shared/notebook/source.ts';
import { createListeners, type Watched } from '#shared/notebook/watched.ts';
import type { PageBeside } from '#shared/ui/host.ts';

export type BesidePorts = {
  tabsOfThisWindow(): Promise<readonly PageTab[]>;
  /** `null` where the page may not be read. */
  askForFacts(tabId: number): Promise<PageFacts | null>;
  /** Calls back when there may be another page beside. */
  onTabsChanged(listener: () => void): void;
  /** Calls back when the person pointed at the page beside. */
  onPointed(listener: () => void): void;
};

export type Beside = PageBeside & { readonly tabId: number };

/**
 * A page is asked for its name only when the person points at it, by opening the panel or otherwise;
 * the browser would let us ask its neighbours on the same site, too.
 */
export function watchBeside(ports: BesidePorts): Watched<Beside | null> {
  const listeners = createListeners();
  const pointedAt = new Map<number, { readonly address: string; readonly page: Beside | null }>();
  let snapshot: Beside | null = null;

  async function look(mayAsk: boolean): Promise<void> {
    const front = (await ports.tabsOfThisWindow()).find(({ isActive }) => isActive);
    const next = front === undefined ? null : await nameOf(front, mayAsk);
    if (isSame(next, snapshot)) return;
    snapshot = next;
    listeners.notify();
  }

  async function nameOf(tab: PageTab, mayAsk: boolean): Promise<Beside | null> {
    const address = pageKey(tab.url);
    const known = pointedAt.get(tab.id);
    if (known?.address === address && known.page !== null) return known.page;
    if (!mayAsk) return null;
    const page = await readTab(tab, ports);
    pointedAt.set(tab.id, { address, page });
    return page;
  }

  let line = Promise.resolve();
  let waits = false;
  let asks = false;
  /** One look at a time; what happens meanwhile is worth one more, however often it happens. */
  function refresh(mayAsk: boolean): void {
    asks ||= mayAsk;
    if (waits) return;
    waits = true;
    const next = () => {
      const mayAskNow = asks;
      waits = false;
      asks = false;
      return look(mayAskNow);
    };
    line = line.then(next, next);
  }

  ports.onTabsChanged(() => refresh(false));
  ports.onPointed(() => refresh(true));
  refresh(true);
  return { getSnapshot: () => snapshot, subscribe: listeners.add };
}

/** @returns the page in a tab as clips name it; `null` where we may not see it */
export async function readTab(
  { id: tabId, url: address, title }: PageTab,
  { askForFacts }: Pick<BesidePorts, 'askForFacts'>,
): Promise<Beside | null> {
  if (pageKey(address) === '') return null;
  const facts = await askForFacts(tabId);
  if (facts === null) return null;
  // What knows all trackers is large, and nobody waits for it when the panel opens.
  const { tidyTitle, tidyUrl } = await import('#extension/clipping/clip-text.ts');
  return {
    tabId,
    url: tidyUrl(facts.address || address),
    title: tidyTitle(facts.title || title),
  };
}

function isSame(one: Beside | null, other: Beside | null): boolean {
  return one?.tabId === other?.tabId && one?.url === other?.url && one?.title === other?.title;
}
