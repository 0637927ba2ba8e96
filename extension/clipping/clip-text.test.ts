import { describe, expect, test, vi } from 'vitest';
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

test('a title turns no words around it, and hides none', () => {
  expect(tidyTitle('Calm \u202e\u0007nights\ufeff\u2069')).toBe('Calm nights');
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

describe('tracking is taken off an address', () => {
  test.each([
    ['https://example.org/a?utm_source=mail&utm_medium=x&id=7', 'https://example.org/a?id=7'],
    ['https://example.org/a?fbclid=abc', 'https://example.org/a'],
    ['https://example.org/a?gclid=1&mc_eid=2&page=3#part', 'https://example.org/a?page=3#part'],
    ['https://example.org/?utm_campaign=spring#/lessons/4', 'https://example.org/#/lessons/4'],
    [
      'https://www.youtube.com/watch?v=abc123&si=tracker&feature=share&t=42',
      'https://www.youtube.com/watch?v=abc123&t=42',
    ],
    ['https://youtu.be/abc123?si=tracker', 'https://youtu.be/abc123'],
    ['https://example.org/p?q=a%20b&r=%C3%A9', 'https://example.org/p?q=a%20b&r=%C3%A9'],
    [
      'https://example.org/thread.php?t=5&postcount=2',
      'https://example.org/thread.php?t=5&postcount=2',
    ],
  ])('%s', (address, kept) => {
    expect(tidyUrl(address)).toBe(kept);
  });

  test('and a page stays on its site, whatever its address holds', () => {
    const inner = encodeURIComponent('https://elsewhere.example/');
    for (const name of ['url', 'u', 'q', 'redirect', 'dest', 'target']) {
      const address = `https://www.google.com/url?${name}=${inner}`;
      expect(new URL(tidyUrl(address)).host).toBe('www.google.com');
    }
  });

  test('twice is the same as once, and nothing is written anywhere', () => {
    const written = vi.spyOn(console, 'log');
    const once = tidyUrl('https://example.org/a?utm_source=mail&b=%20c&d=');
    expect(tidyUrl(once)).toBe(once);
    expect(written).not.toHaveBeenCalled();
  });
});
