import { expect, test } from 'vitest';
import { isSamePage, isSameSite } from './page-address.ts';

const page = 'https://example.org/sleep/bedtime?part=2';

test.each([
  page,
  'http://example.org/sleep/bedtime?part=2',
  'https://www.example.org/sleep/bedtime/?part=2',
  `${page}#worry-time`,
  `${page}#:~:text=a%20worry`,
])('one page: %s', (other) => expect(isSamePage(page, other)).toBe(true));

test.each([
  'https://example.org/sleep/bedtime?part=3',
  'https://example.org/sleep',
  'https://example.com/sleep/bedtime?part=2',
  'https://example.org:8443/sleep/bedtime?part=2',
  `${page}#/second`,
  'chrome://newtab',
  '',
])('another page: %s', (other) => expect(isSamePage(page, other)).toBe(false));

test('what has no web address is not even itself', () => {
  expect(isSamePage('', '')).toBe(false);
  expect(isSamePage('about:blank', 'about:blank')).toBe(false);
});

test('a route in the hash is a page of its own, a fragment for text is not', () => {
  const app = 'https://example.org/app#/bedtime';
  expect(isSamePage(app, `${app}:~:text=worry`)).toBe(true);
  expect(isSamePage(app, 'https://example.org/app#/morning')).toBe(false);
});

test('pages of one site', () => {
  expect(isSameSite(page, 'http://www.example.org/')).toBe(true);
  expect(isSameSite(page, 'https://other.example.org/')).toBe(false);
});
