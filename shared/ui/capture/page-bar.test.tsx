// @vitest-environment happy-dom
import { act } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { writeNote } from '#shared/notebook/notes.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { createMemoryHost } from '#tests/gallery/memory-host.ts';
import { createStore } from '#tests/gallery/store.ts';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import type { PageBeside, Pages } from '../host.ts';
import { PageBar } from './page-bar.tsx';

beforeAll(() => import('./page-list.tsx'));

const url = 'https://www.example.org/bedtime/';
const elsewhere = { url: 'https://example.org/other', title: 'Other' };

function show(answers: Partial<Pages> = {}) {
  const { notebook } = createCircle(['Ana']).Ana;
  const sourceUrl = 'http://example.org/bedtime#top';
  const anchor = { exact: '', prefix: '', suffix: '', start: 0, end: 9, fragment: '' };
  askQuestion(notebook, { text: 'Why?', quote: 'Name the worry', sourceUrl, anchor }, 'question');
  writeNote(notebook, { kind: 'resource', quote: 'Then wait', sourceUrl, anchor }, 'note');
  writeNote(notebook, { kind: 'resource', sourceTitle: 'Bedtime', sourceUrl }, 'page');
  const beside = createStore<PageBeside | null>(null);
  const host = createMemoryHost({ pages: { beside, ...answers } });
  const { pages } = host;
  if (pages === null) throw new Error('a panel has pages');
  const shown = showScreen(notebook, <PageBar pages={pages} />, { host });
  return { ...shown, notebook, go: (page: PageBeside | null) => act(() => beside.set(page)) };
}
const press = (button: HTMLElement) => act(async () => button.click());

test('takes no room where nothing was kept, and says how much was', () => {
  const { root, has, find, go, notebook } = show();
  expect(has('button')).toBe(false);
  go(elsewhere);
  expect(has('button')).toBe(false);
  go({ url, title: 'Bedtime' });
  expect(find('[role=status]').textContent).toBe('3 things kept from this page');
  expect(has('button', '3 things kept from this page')).toBe(true);
  act(() => void writeNote(notebook, { kind: 'win', title: 'Slept', sourceUrl: url }));
  expect(has('button', '4 things kept from this page')).toBe(true);
  go(null);
  expect(root.textContent).toBe('');
});

test('unfolds to each thing, which leads to its card, and to its place on the page', async () => {
  const go = vi.fn<Pages['show']>(async () => 'shown');
  const findGone = vi.fn<Pages['findGone']>(async () => new Set(['note']));
  const shown = show({ show: go, findGone });
  shown.go({ url, title: 'Bedtime' });
  expect(findGone).not.toHaveBeenCalled();
  await press(shown.find('button', /3 things/));
  const [first, second, third] = shown.root.querySelectorAll('li');
  expect(first?.textContent).toContain('“Name the worry”');
  expect(second?.textContent).toContain('Not found on this page any more');
  expect(second?.querySelectorAll('button')).toHaveLength(1);
  expect(third?.textContent).toBe('Bedtime');
  // What is the page itself stands nowhere on it.
  expect(findGone.mock.calls[0]?.[0].map(({ id }) => id)).toEqual(['question', 'note']);

  await press(shown.find('button', 'Show on page: “Name the worry”'));
  expect(go.mock.calls[0]?.[0]).toMatchObject({ id: 'question', quote: 'Name the worry' });
  expect(first?.querySelector('[role=status]')?.textContent).toBe('Marked on the page.');
  await press(shown.find('button', '“Name the worry”'));
  expect(shown.went).toEqual(['questions/question']);
});

test('a page that may not be looked at shows what was kept all the same', async () => {
  const shown = show({ findGone: () => Promise.reject(new Error('no leave')) });
  shown.go({ url, title: 'Bedtime' });
  await press(shown.find('button', /3 things/));
  expect(shown.root.querySelectorAll('li')).toHaveLength(3);
});

test('closed for a page it stays closed there, and folds when the page is another', async () => {
  const shown = show();
  shown.go({ url, title: 'Bedtime' });
  await press(shown.find('button', /3 things/));
  act(() => void writeNote(shown.notebook, { kind: 'resource', sourceUrl: elsewhere.url }));
  shown.go(elsewhere);
  expect(shown.find('button', /1 thing/).getAttribute('aria-expanded')).toBe('false');
  await press(shown.find('button', 'Hide this for this page'));
  expect(shown.has('button')).toBe(false);
  shown.go({ url, title: 'Bedtime' });
  expect(shown.has('button', /3 things/)).toBe(true);
  shown.go(elsewhere);
  expect(shown.has('button')).toBe(false);
});
