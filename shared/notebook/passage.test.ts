import { expect, test } from 'vitest';
import {
  anchor,
  LONGEST_CONTEXT,
  LONGEST_QUOTE,
  MOST_ROWS,
  quoteBlocks,
  withFragment,
} from './passage.ts';

const place = { exact: '', prefix: 'before ', suffix: ' after', start: 7, end: 20, fragment: '' };

test('an anchor is read as it was written', () => {
  expect(anchor()(place)).toEqual(place);
  expect(anchor()(undefined)).toBeNull();
});

test.each([
  ['a word', 'here'],
  ['no places', { ...place, start: undefined }],
  ['an end before the start', { ...place, end: 6 }],
  ['a place that is none', { ...place, start: Number.NaN }],
  ['half a place', { ...place, start: 1.5 }],
  ['a context that is too long', { ...place, prefix: 'x'.repeat(LONGEST_CONTEXT + 1) }],
  ['words that are too long', { ...place, exact: 'x'.repeat(LONGEST_QUOTE + 1) }],
])('an anchor with %s counts as none', (_what, stored) => {
  expect(anchor()(stored)).toBeNull();
});

const list = { kind: 'list', ordered: true, items: [{ text: 'Name it', depth: 0 }] };
const table = {
  kind: 'table',
  head: true,
  rows: [
    ['Day', 'Worry'],
    ['Mon', '4'],
  ],
};

test('lists and tables are read as they were written', () => {
  const stored = [{ kind: 'text', text: 'First.' }, list, table];
  expect(quoteBlocks()(stored)).toEqual(stored);
  expect(quoteBlocks()(undefined)).toBeNull();
});

test('an unending depth is read as a deep one', () => {
  const deep = [{ ...list, items: [{ text: 'Deep', depth: 4_000 }] }];
  expect(quoteBlocks()(deep)).toMatchObject([{ items: [{ depth: 8 }] }]);
});

test.each([
  ['an unknown kind', [{ kind: 'picture', text: '' }]],
  ['a list without items', [{ ...list, items: undefined }]],
  ['an item that is a word', [{ ...list, items: ['Name it'] }]],
  ['a cell that is no word', [{ ...table, rows: [[7]] }]],
  ['too many rows', [{ ...table, rows: Array.from({ length: MOST_ROWS + 1 }, () => ['x']) }]],
  [
    'more words and cells than a quote may have',
    Array.from({ length: MOST_ROWS }, () => ({ ...table, rows: [['x'.repeat(200)]] })),
  ],
  ['too many blocks', Array.from({ length: MOST_ROWS + 1 }, () => list)],
])('structure with %s counts as none', (_what, stored) => {
  expect(quoteBlocks()(stored)).toBeNull();
});

test.each([
  ['https://example.org/bedtime', 'https://example.org/bedtime#:~:text=a%20worry'],
  ['https://example.org/?a=1#part-2', 'https://example.org/?a=1#part-2:~:text=a%20worry'],
  ['https://example.org/:~:/a', 'https://example.org/:~:/a#:~:text=a%20worry'],
  ['https://example.org/#', 'https://example.org/#:~:text=a%20worry'],
  ['https://example.org/#:~:text=other', 'https://example.org/#:~:text=a%20worry'],
])('a link to a passage keeps what the address has: %s', (url, link) => {
  expect(withFragment(url, 'text=a%20worry')).toBe(link);
  expect(withFragment(url, '')).toBe(url);
});
