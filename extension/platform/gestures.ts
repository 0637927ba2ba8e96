/**
 * The ways in which a person asks to keep something: the menu, the shortcut and the toolbar.
 * Listeners are registered at once, so that a worker that was asleep hears what woke it.
 */
import { type Browser, browser } from 'wxt/browser';

export type PointedAt = {
  readonly tabId: number;
  readonly windowId: number;
  /** '' where the browser tells extensions nothing: its own pages, `about:`, `data:` and `blob:`. */
  readonly url: string;
  readonly title: string;
  /** What the menu knows of where it was opened, even where the page cannot be read; else ''. */
  readonly selectionText: string;
  readonly linkUrl: string;
  readonly pictureUrl: string;
};

export type MenuItem = { readonly id: string; readonly title: MessageName };
type MessageName = 'askAboutThis' | 'saveAsResource' | 'saveAsNote';

type Listener = (page: PointedAt) => void;

export function onToolbarClick(listener: Listener): void {
  browser.action.onClicked.addListener((tab) => listener(pointedAt(tab)));
}

export function onShortcut(name: string, listener: Listener): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab !== undefined) listener(pointedAt(tab));
  });
}

export function onMenu(
  items: readonly MenuItem[],
  listener: (itemId: string, page: PointedAt) => void,
): void {
  const draw = () => void drawMenu(items);
  browser.runtime.onInstalled.addListener(draw);
  // The browser's language may have changed since.
  browser.runtime.onStartup.addListener(draw);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab === undefined) return;
    const { selectionText = '', linkUrl = '', pageUrl = '', mediaType, srcUrl = '' } = info;
    const page = pointedAt(tab);
    listener(String(info.menuItemId), {
      ...page,
      url: page.url || pageUrl,
      selectionText,
      linkUrl,
      pictureUrl: mediaType === 'image' ? srcUrl : '',
    });
  });
}

async function drawMenu(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of items) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(title),
      // Firefox calls a page inside of a page a frame, and no page.
      contexts: ['page', 'frame', 'selection', 'link', 'image'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
  }
}

function pointedAt(tab: Browser.tabs.Tab): PointedAt {
  const { id = -1, windowId, url = '', title = '' } = tab;
  return { tabId: id, windowId, url, title, selectionText: '', linkUrl: '', pictureUrl: '' };
}
