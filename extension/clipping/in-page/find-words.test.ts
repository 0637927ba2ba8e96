// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { findWords } from './find-words.ts';
import { readQuote } from './read-quote.ts';
import { readTextSpace } from './text-space.ts';

afterEach(() => document.body.replaceChildren());

test.each([
  ['as they stand', 'calm plan'],
  ['without the blanks between blocks', 'planthan a'],
  ['with other blanks', 'A\u00a0 calm\n\nplan than'],
])('words are found %s', (_how, words) => {
  document.body.innerHTML = '<p>A calm plan</p>\n<p>than a plan in the head</p>';
  const found = findWords(words, readTextSpace());
  const bare = (text: string) => text.replace(/\s/g, '');
  expect(bare(found === null ? '' : readQuote(found).text)).toBe(bare(words));
});

test.each(['', '  ', 'other words'])('“%s” is not found', (words) => {
  document.body.innerHTML = '<p>A calm plan</p>';
  expect(findWords(words, readTextSpace())).toBeNull();
});
