import { expect, test, vi } from 'vitest';
import type { Sought } from '#extension/clipping/in-page/find-passages.ts';
import type { PageTab } from '#extension/platform/tabs.ts';
import { createListeners } from '#shared/notebook/watched.ts';
import type { PassageSource } from '#shared/ui/host.ts';
import { aReading } from '#tests/support/clip.ts';
import { openPanelPages } from './panel-pages.ts';

const url = 'https://example.org/bedtime';
const anchor = {
  exact: '',
  prefix: '',
  suffix: '',
  start: 0,
  end: 7,
  fragment: 'text=a%20worry',
};
const source: PassageSource = { id: 'one', url, quote: 'a worry', anchor };

type FakeTab = {
  url: string;
  /** Its own name for itself, when it is another. */
  canonical?: string;
  quotes?: readonly string[];
  isActive?: boolean;
  isClosed?: boolean;
};

/** A window with tabs. A tab whose site may not be read shows no address. */
function aWindow(tabs: FakeTab[], allowed: readonly string[] = []) {
  const [changes, gestures] = [createListeners(), createListeners()];
  const done: string[] = [];
  const mayRead = (address: string) => allowed.some((site) => address.startsWith(site));
  const answers = (tabId: number) => {
    const tab = tabs[tabId];
    return tab === undefined || tab.isClosed ? null : tab;
  };
  const pages = openPanelPages({
    tabsOfThisWindow: async () =>
      tabs.map(
        (tab, id): PageTab => ({
          id,
          url: tab.isClosed ? '' : tab.url,
          title: 'Bedtime',
          isActive: tab.isActive === true,
        }),
      ),
    askForFacts: async (tabId) => {
      const tab = answers(tabId);
      return tab && aReading({ address: tab.canonical ?? tab.url, title: 'Bedtime' }).page;
    },
    askForPassages: async (tabId, { passages }: Sought) => {
      const tab = answers(tabId);
      return (
        tab &&
        new Set(passages.flatMap(({ id, quote }) => (tab.quotes?.includes(quote) ? [id] : [])))
      );
    },
    askUntilAnswered: (_tabId, ask) => ask(),
    mayReadSiteOf: async (address) => mayRead(address),
    askToReadSiteOf: async (address) => {
      done.push('asked');
      return mayRead(address);
    },
    bringToFront: async (tabId) => void done.push(`front ${tabId}`),
    openTab: async (address) => {
      done.push(`open ${address}`);
      tabs.push({ url: address, quotes: ['a worry'], isClosed: !mayRead(address) });
      return tabs.length - 1;
    },
    goTo: async (tabId, address) => void done.push(`go ${tabId} ${address}`),
    onTabsChanged: changes.add,
    onPointed: gestures.add,
  });
  return { pages, done, change: changes.notify, point: gestures.notify };
}

const front = (tab: FakeTab): FakeTab => ({ isActive: true, ...tab });

test('the page beside is named as clips name it, once the person points at it', async () => {
  const tab = front({ url: `${url}?from=mail`, canonical: url, isClosed: true });
  const { pages, point, change } = aWindow([tab]);
  const changed = vi.fn();
  pages.beside.subscribe(changed);
  tab.isClosed = false;
  point();
  await vi.waitFor(() =>
    expect(pages.beside.getSnapshot()).toMatchObject({ url, title: 'Bedtime' }),
  );
  change();
  point();
  tab.isClosed = true;
  point();
  await vi.waitFor(() => expect(pages.beside.getSnapshot()).toBeNull());
  expect(changed).toHaveBeenCalledTimes(2);
});

test('where a tab goes on to is not looked at until the person points there, too', async () => {
  const tab = front({ url });
  const { pages, point, change } = aWindow([tab]);
  await vi.waitFor(() => expect(pages.beside.getSnapshot()).toMatchObject({ url }));
  tab.url = 'https://example.org/morning';
  change();
  await vi.waitFor(() => expect(pages.beside.getSnapshot()).toBeNull());
  tab.url = url;
  change();
  await vi.waitFor(() => expect(pages.beside.getSnapshot()).toMatchObject({ url }));
  tab.url = 'https://example.org/morning';
  point();
  await vi.waitFor(() => expect(pages.beside.getSnapshot()).toMatchObject({ url: tab.url }));
});

test('a page of the browser itself is no page beside', async () => {
  const { pages } = aWindow([front({ url: 'chrome://settings' })]);
  await Promise.resolve();
  expect(pages.beside.getSnapshot()).toBeNull();
});

test('a passage in an open tab is shown there', async () => {
  const { pages, done } = aWindow([
    front({ url: 'https://example.com/' }),
    { url, quotes: ['a worry'] },
  ]);
  expect(await pages.show(source)).toBe('shown');
  expect(done).toEqual(['front 1']);
});

test('a tab is known by the page’s own name for itself', async () => {
  const { pages, done } = aWindow([
    front({ url: 'https://example.org/p/17', canonical: url, quotes: ['a worry'] }),
  ]);
  expect(await pages.show(source)).toBe('shown');
  expect(done).toEqual(['front 0']);
});

test('a passage that stands there no more is gone, and no second tab is opened', async () => {
  const { pages, done } = aWindow([front({ url })]);
  expect(await pages.show(source)).toBe('gone');
  expect(done).toEqual(['front 0']);
});

test('where we may not look, the browser is told where the passage stands', async () => {
  const { pages, done } = aWindow([front({ url, isClosed: true })]);
  expect(await pages.show(source)).toBe('opened');
  expect(done).toEqual([`open ${url}#:~:text=a%20worry`]);
});

test('on a site that may be read the opened page is looked at', async () => {
  const { pages, done } = aWindow([], ['https://example.org']);
  expect(await pages.show(source)).toBe('shown');
  expect(await pages.show({ ...source, url: `${url}2`, quote: 'what is not there' })).toBe('gone');
  expect(done).toEqual([`open ${url}`, `open ${url}2`]);
});

test('a page without a passage is opened, and nothing is said of it', async () => {
  const { pages, done } = aWindow([front({ url })]);
  const page = { id: 'two', url, quote: '', anchor: null };
  expect(await pages.show(page)).toBe('opened');
  expect(await pages.show({ ...page, quote: 'A picture of a lamp' })).toBe('opened');
  expect(done).toEqual(['front 0', 'front 0']);
});

test('looking asks for leave first, and takes a no', async () => {
  const refused = aWindow([]);
  expect(await refused.pages.look(source)).toBeNull();
  expect(refused.done).toEqual(['asked']);
  const allowed = aWindow([], ['https://example.org']);
  expect(await allowed.pages.look(source)).toBe('shown');
  expect(allowed.done[0]).toBe('asked');
});

test('of the passages from the page beside, those that are gone are told', async () => {
  const { pages } = aWindow([front({ url: `${url}/`, quotes: ['a worry'] })]);
  await vi.waitFor(() => expect(pages.beside.getSnapshot()).not.toBeNull());
  const gone = { ...source, id: 'gone', quote: 'what is not there' };
  const elsewhere = { ...gone, id: 'elsewhere', url: 'https://example.org/morning' };
  const picture = { ...gone, id: 'picture', anchor: null };
  expect(await pages.findGone([source, gone, elsewhere, picture])).toEqual(new Set(['gone']));
});

test('where we may not look, nothing is gone', async () => {
  const { pages } = aWindow([front({ url, isClosed: true })]);
  expect(await pages.findGone([source])).toEqual(new Set());
});
