import { expect, test } from 'vitest';
import { LONGEST_QUOTE } from '#shared/notebook/passage.ts';
import { CUT_MARK, tidyQuote, tidyTitle, tidyUrl } from './clip-text.ts';

test('a quote keeps its paragraphs and loses the layout’s blanks', () => {
  expect(tidyQuote('  Name the\t worry. \n\n\n\n Then   wait.\u00a0 ')).toBe(
    'Name the worry.\n\nThen wait.',
  );
});

test('a long quote is cut between words and says so', () => {
  const quote = tidyQuote('worry '.repeat(1_000));
  expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
  expect(quote.endsWith(`worry${CUT_MARK}`)).toBe(true);
});

test('cutting never halves a character', () => {
  expect(tidyQuote('🦁'.repeat(LONGEST_QUOTE + 10))).toBe(
    '🦁'.repeat(LONGEST_QUOTE - CUT_MARK.length) + CUT_MARK,
  );
});

test('a title is one line', () => {
  expect(tidyTitle(' Helping a\n worried child ')).toBe('Helping a worried child');
});

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['https://ana:secret@example.org/', 'https://example.org/'],
  [`https://example.org/${'x'.repeat(3_000)}`, 'https://example.org'],
  ['file:///home/ana/letter.pdf', ''],
  ['chrome://settings', ''],
  ['', ''],
])('the address %s is kept as %s', (address, kept) => {
  expect(tidyUrl(address)).toBe(kept);
});
