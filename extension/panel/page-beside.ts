/** What page stands beside the panel, as far as the browser lets us see it. */
import type { PageReading, Wanted } from '#extension/clipping/in-page/page-reading.ts';
import type { PageTab } from '#extension/platform/tabs.ts';
import { pageKey } from '#shared/notebook/source.ts';
import { createListeners, type Watched } from '#shared/notebook/watched.ts';
import type { PageBeside } from '#shared/ui/host.ts';

export type BesidePorts = {
  tabsOfThisWindow(): Promise<readonly PageTab[]>;
  askForReading(tabId: number, wanted: Wanted): Promise<readonly PageReading[] | null>;
  /** Each calls back when there may be another page beside, or we may see it now. */
  onTabsChanged(listener: () => void): void;
  onPermissionsChanged(listener: () => void): void;
  onPointed(listener: () => void): void;
};

export type Beside = PageBeside & { readonly tabId: number };

export function watchBeside(ports: BesidePorts): Watched<Beside | null> {
  const listeners = createListeners();
  let snapshot: Beside | null = null;

  async function look(): Promise<void> {
    const next = await readBeside(ports);
    if (isSame(next, snapshot)) return;
    snapshot = next;
    listeners.notify();
  }

  let line = Promise.resolve();
  let waits = false;
  /** One look at a time; what happens meanwhile is worth one more, however often it happens. */
  function refresh(): void {
    if (waits) return;
    waits = true;
    const next = () => {
      waits = false;
      return look();
    };
    line = line.then(next, next);
  }

  ports.onTabsChanged(refresh);
  ports.onPermissionsChanged(refresh);
  ports.onPointed(refresh);
  refresh();
  return { getSnapshot: () => snapshot, subscribe: listeners.add };
}

async function readBeside(ports: BesidePorts): Promise<Beside | null> {
  const front = (await ports.tabsOfThisWindow()).find(({ isActive }) => isActive);
  return front === undefined ? null : readTab(front, ports);
}

/** @returns the page in a tab as clips name it; `null` where we may not see it */
export async function readTab(
  { id: tabId, url: address, title }: PageTab,
  { askForReading }: Pick<BesidePorts, 'askForReading'>,
): Promise<Beside | null> {
  if (pageKey(address) === '') return null;
  const frames = await askForReading(tabId, { selectionText: '', linkUrl: '', pictureUrl: '' });
  const facts = frames?.find(({ page }) => page !== null)?.page;
  if (facts == null) return null;
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
