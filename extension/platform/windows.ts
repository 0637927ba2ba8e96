/** Which window this panel belongs to, and which others there are. */
import { browser } from 'wxt/browser';

export async function thisWindowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? -1;
}

export async function openWindowIds(): Promise<number[]> {
  const windows = await browser.windows.getAll();
  return windows.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

export function onWindowClosed(listener: () => void): void {
  browser.windows.onRemoved.addListener(listener);
}
