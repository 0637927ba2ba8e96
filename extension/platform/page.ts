/** Runs a function in the page that the person just pointed at; `activeTab` allows no other. */
import { browser } from 'wxt/browser';

/**
 * @param read stands alone: it is sent to the page as text.
 * @returns one answer per frame that may be read, main frame first; none where reading is not
 * allowed (browser pages, the store, some documents).
 */
export async function readInPage<T>(tabId: number, read: () => T): Promise<T[]> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: read,
    });
    return answers
      .toSorted((a, b) => a.frameId - b.frameId)
      .flatMap(({ result }) => (result == null ? [] : [result as T]));
  } catch {
    // A page that may not be read is expected; the clip then keeps the link only.
    return [];
  }
}
