import { expect, test } from 'vitest';
import { pageAddress } from './page-address.ts';

test.each([
  ['the page’s own name for it', 'https://a.org/x?y=1', ['https://a.org/x'], 'https://a.org/x'],
  [
    'on the site for phones, too',
    'https://m.a.org/x',
    ['https://www.a.org/x'],
    'https://www.a.org/x',
  ],
  ['not on another site', 'https://a.org/x', ['https://b.org/x'], 'https://a.org/x'],
  ['not the front page', 'https://a.org/x', ['https://a.org/'], 'https://a.org/x'],
  ['the front page of itself', 'https://a.org/?y=1', ['https://a.org/'], 'https://a.org/'],
  [
    'the first to be believed',
    'https://a.org/x',
    ['javascript:0', 'https://a.org/z'],
    'https://a.org/z',
  ],
  ['without a place in the page', 'https://a.org/x#part', [], 'https://a.org/x'],
  ['nor words to scroll to', 'https://a.org/x#:~:text=a', [], 'https://a.org/x'],
  ['with a route', 'https://a.org/#/lessons/4', ['https://a.org/'], 'https://a.org/#/lessons/4'],
  ['with a route of the old kind', 'https://a.org/x#!y', [], 'https://a.org/x#!y'],
  ['none on this computer', 'file:///home/x.html', ['https://a.org/x'], ''],
])('an address is %s', (_which, location, canonical, kept) => {
  expect(pageAddress({ location, canonical })).toBe(kept);
});
