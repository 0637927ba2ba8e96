import { expect, test } from 'vitest';
import { highlight, snippet, wantedOf } from './highlight.ts';

/** Hits in brackets. */
const shown = (text: string, query: string, found: string[] = []) =>
  highlight(text, wantedOf(query, found))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['without accents finds with them', 'Mañana será mejor', 'manana', '[Mañana] será mejor'],
  ['with accents finds without them', 'manana', 'mañana', '[manana]'],
  ['case does not matter', 'WORRY time', 'worry', '[WORRY] time'],
  ['the beginning of a word', 'sleeping alone', 'sleep', '[sleep]ing alone'],
  ['not the middle of one', 'asleep', 'sleep', 'asleep'],
  ['each word by itself', 'time to worry', 'worry time', '[time] to [worry]'],
  ['a letter and its separate mark stay together', 'man\u0303ana', 'man', '[man\u0303]ana'],
  ['what follows a mark is not cut', 'n\u0303andu\u0301!', 'nandu', '[n\u0303andu\u0301]!'],
  ['an emoji', 'a win 🎉🎉', '🎉', 'a win [🎉][🎉]'],
  ['letters beside an emoji', '🎉party', 'part', '🎉[part]y'],
  ['letters outside the basic plane', '𝒜ble ready', 'ready', '𝒜ble [ready]'],
  ['nothing', 'some words', '', 'some words'],
  ['no text', '', 'word', ''],
])('%s', (_, text, query, expected) => {
  expect(shown(text, query)).toBe(expected);
});

test('a word that was taken for the mistyped one is marked whole', () => {
  expect(shown('Miss Bakery', 'bakkery', ['bakery'])).toBe('Miss [Bakery]');
});

test('the parts together are the text', () => {
  const text = 'Así, mañana: ñandú 🎉 – y más';
  const parts = highlight(text, wantedOf('man nan mas'));
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

const around = (texts: string[], query: string) =>
  snippet(texts, wantedOf(query))
    .map((part) => part.text)
    .join('');

test('a snippet begins between words shortly before the hit and ends between words', () => {
  const long = `${'before '.repeat(40)}bakery ${'after '.repeat(60)}`;
  const said = around(['A title', long], 'bakery');
  expect(said).toMatch(/^… before (before )*bakery (after )*after …$/);
  expect(said.indexOf('bakery')).toBeLessThan(50);
  expect(said.length).toBeLessThan(190);
});

test('a short text is shown whole, on one line', () => {
  expect(around(['One\ntwo'], 'two')).toBe('One two');
});

test('without a hit the first text speaks', () => {
  expect(around(['First', 'Second'], 'nothing')).toBe('First');
});
