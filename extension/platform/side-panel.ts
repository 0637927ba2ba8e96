/** The side panel of Chromium, or Firefox's sidebar. */
import { browser } from 'wxt/browser';

/** Firefox's own API, which the shared types leave out. */
type WithSidebar = { sidebarAction?: { open(): Promise<void> } };

/**
 * Browsers open it only while they handle a person's click or key, so call this before the first
 * `await` of such a handler.
 */
export function openSidePanel(windowId: number): Promise<void> {
  if (browser.sidePanel !== undefined) return browser.sidePanel.open({ windowId });
  const { sidebarAction }: WithSidebar = browser as typeof browser & WithSidebar;
  return sidebarAction?.open() ?? Promise.resolve();
}
