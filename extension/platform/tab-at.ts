import { browser } from 'wxt/browser';

/** Whether the tab still shows that page, as far as the browser tells. */
export async function isTabAt(tabId: number, url: string): Promise<boolean> {
  try {
    return ((await browser.tabs.get(tabId)).url ?? '') === url;
  } catch {
    // The tab is gone.
    return false;
  }
}
