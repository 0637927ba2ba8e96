// @vitest-environment happy-dom
import { act } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMemoryHost } from '#tests/gallery/memory-host.ts';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import type { Pages, PassageShown } from '../host.ts';
import { SourceLink } from './source-link.tsx';

const source = {
  id: 'entry',
  quote: 'Name the worry',
  sourceUrl: 'https://www.example.org/bedtime',
  sourceTitle: 'Bedtime',
  sourceSite: '',
  sourceAuthor: '',
  sourceDay: null,
  pictureUrl: null,
  anchor: { exact: '', prefix: '', suffix: '', start: 0, end: 14, fragment: 'text=Name' },
};

function show(fields: Partial<typeof source> | object = {}, pages: Partial<Pages> | null = null) {
  const host = createMemoryHost(pages === null ? { frame: 'portal' } : { pages });
  const { notebook } = createCircle(['Ana']).Ana;
  const screen = <SourceLink source={{ ...source, ...fields }} named="A note" />;
  return showScreen(notebook, screen, { host });
}

const answer = (shown: PassageShown) => async () => shown;
/** A press as browsers report it. @returns whether the browser would follow the link */
async function press(link: HTMLElement, how: MouseEventInit = {}): Promise<boolean> {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...how });
  let followed = false;
  const end = (event: Event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', end, { once: true });
  await act(async () => void link.dispatchEvent(click));
  return followed;
}
const seen = (root: HTMLElement) => root.querySelector('p')?.textContent;

test('says title, site, author and day, each once and only what is known', () => {
  expect(seen(show().root)).toBe('Bedtime · example.org (opens in a new tab)');
  const known = { sourceSite: 'Health', sourceAuthor: 'R. Amari', sourceDay: '2019-03-03' };
  expect(seen(show(known).root)).toContain('Bedtime · Health · R. Amari · 3 Mar 2019');
  expect(seen(show({ sourceTitle: 'A note' }).root)).toMatch(/^example\.org/);
  expect(seen(show({ sourceUrl: null }).root)).toBe('Bedtime');
  expect(show({ sourceUrl: null, sourceTitle: ' ' }).root.innerHTML).toBe('');
});

test('in the portal the link itself leads to the words', async () => {
  const { find } = show();
  expect(find('a').getAttribute('href')).toBe('https://www.example.org/bedtime#:~:text=Name');
  expect(await press(find('a'))).toBe(true);
});

test('in the panel a press goes to the passage beside, other ways are the browser’s', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const go = vi.fn(answer('shown'));
  const shown = show({}, { show: go });
  for (const how of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
    expect(await press(shown.find('a'), how)).toBe(true);
  }
  expect(go).not.toHaveBeenCalled();
  expect(await press(shown.find('a'))).toBe(false);
  const { id, quote, sourceUrl: url, anchor } = source;
  expect(go.mock.calls).toEqual([[{ id, quote, url, anchor }]]);
  expect(shown.find('[role=status]').textContent).toBe('Marked on the page.');
  // The page may be another by then, or another passage be marked.
  await act(async () => void vi.advanceTimersByTime(10_000));
  expect(shown.find('[role=status]').textContent).toBe('');
});

test('a page as a whole and a picture have no place to go to: the link is a link', async () => {
  const go = vi.fn(answer('shown'));
  const none = [{ quote: '' }, { anchor: null }, { pictureUrl: 'https://example.org/lion.png' }];
  for (const fields of none) {
    const { find, has } = show(fields, { show: go });
    expect(await press(find('a'))).toBe(true);
    expect(has('[role=status]')).toBe(false);
  }
  expect(go).not.toHaveBeenCalled();
});

test('what was opened unseen can be looked at, if the person agrees', async () => {
  const look = vi.fn<Pages['look']>(async () => null);
  const shown = show({}, { show: answer('opened'), look });
  await press(shown.find('a'));
  expect(look).not.toHaveBeenCalled();
  const ask = 'Let this notebook look on example.org';
  await press(shown.find('[role=status] button', ask));
  expect(shown.find('[role=status]').textContent).toBe('All right. The quote stays readable here.');
  expect(document.activeElement).toBe(shown.find('[role=status]'));
  await press(shown.find('a'));
  look.mockResolvedValue('gone');
  await press(shown.find('button', ask));
  expect(shown.find('[role=status]').textContent).toContain('Not found on this page any more');
});

test('while a page is searched for long, the line says so', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let tell: (shown: PassageShown) => void = () => undefined;
  const asked = new Promise<PassageShown>((resolve) => {
    tell = resolve;
  });
  const shown = show({}, { show: () => asked });
  await press(shown.find('a'));
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(shown.find('[role=status]').textContent).toBe('Looking for it…');
  await act(async () => tell('gone'));
  expect(shown.find('[role=status]').textContent).toContain('Not found on this page any more');
});

test('a passage that is gone is said to be, and a browser that fails is no silence', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const gone = show({}, { show: answer('gone') });
  await press(gone.find('a'));
  expect(gone.find('[role=status]').textContent).toContain('The quote is kept here.');
  const failing = show({}, { show: () => Promise.reject(new Error('no tab')) });
  await press(failing.find('a'));
  expect(failing.find('[role=status]').textContent).toContain('could not go there');
  expect(reported).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
