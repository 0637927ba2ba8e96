/**
 * The tabs of this panel's window. We have no `tabs` permission: an address is told only of pages
 * that we may read, because the person just pointed at them or allowed their site.
 */
import { browser } from 'wxt/browser';

export type PageTab = {
  readonly id: number;
  /** '' where the browser does not let us see it. */
  readonly url: string;
  readonly title: string;
  readonly isActive: boolean;
};

export async function tabsOfThisWindow(): Promise<readonly PageTab[]> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs.flatMap(({ id, url = '', title = '', active }) =>
    id === undefined ? [] : [{ id, url, title, isActive: active }],
  );
}

/** Called when another tab is in front, or one has another page. */
export function onTabsChanged(listener: () => void): void {
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener((_id, { url, title, status }) => {
    // Sounds and icons are no news.
    if (url !== undefined || title !== undefined || status !== undefined) listener();
  });
}

export async function bringToFront(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

export async function goTo(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/** Next to the tab in front. @returns its id once the page is on its way */
export async function openTab(url: string): Promise<number> {
  const [front] = await browser.tabs.query({ currentWindow: true, active: true });
  const place = front === undefined ? {} : { index: front.index + 1 };
  const { id = -1 } = await browser.tabs.create({ url, ...place });
  return id;
}

/**
 * Asks a tab that is still on its way, again whenever it has come further.
 * @param patience milliseconds
 * @returns `null` when it never answers
 */
export async function askUntilAnswered<T>(
  tabId: number,
  ask: () => Promise<T | null>,
  patience: number,
): Promise<T | null> {
  const until = performance.now() + patience;
  for (;;) {
    const further = nextUpdate(tabId, until - performance.now());
    const answer = await ask();
    if (answer !== null) return answer;
    if (!(await further)) return null;
  }
}

/** @returns false when nothing happens to the tab in that time */
function nextUpdate(tabId: number, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, patience, false);
    const listener = (id: number) => {
      if (id === tabId) end(true);
    };
    function end(updated: boolean): void {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(listener);
      resolve(updated);
    }
    browser.tabs.onUpdated.addListener(listener);
  });
}
