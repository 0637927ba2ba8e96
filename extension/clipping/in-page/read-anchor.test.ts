// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { LONGEST_CONTEXT, LONGEST_QUOTE } from '#shared/notebook/passage.ts';
import { readAnchor } from './read-anchor.ts';
import { readTextSpace } from './text-space.ts';

afterEach(() => document.body.replaceChildren());

function anchorOf(html: string, quote: string, cut = false) {
  document.body.innerHTML = html;
  const [first = document.body, last = first] = document.querySelectorAll('mark');
  const selected = {
    startContainer: first,
    startOffset: 0,
    endContainer: last,
    endOffset: last.childNodes.length,
  };
  return readAnchor(selected, readTextSpace(), { text: quote, cut });
}

test('a passage stands between its neighbours’ words', () => {
  const html = '<p>Before it.</p><p><mark> Name the worry. </mark>After it.</p>';
  expect(anchorOf(html, 'Name the worry.')).toEqual({
    exact: '',
    prefix: 'Before it. ',
    suffix: ' After it.',
    start: 11,
    end: 26,
  });
});

test('the page’s own words are kept where the quote shows them differently', () => {
  const html = '<ul><li><mark>One</mark></li><li><mark>two</mark></li></ul>';
  expect(anchorOf(html, '• One\n• two')?.exact).toBe('One two');
  expect(anchorOf(html, 'One\n\ntwo')?.exact).toBe('');
});

test('neighbours are cut at so many characters, and between them', () => {
  const many = '🦁'.repeat(LONGEST_CONTEXT);
  const anchor = anchorOf(`x${many}<mark>here</mark>${many}x`, 'here');
  expect(anchor?.prefix).toBe('🦁'.repeat(LONGEST_CONTEXT / 2));
  expect(anchor?.suffix).toBe('🦁'.repeat(LONGEST_CONTEXT / 2));
});

test('of a long passage the first words are kept, and where it ends', () => {
  const words = 'w'.repeat(2 * LONGEST_QUOTE);
  const anchor = anchorOf(`<mark>${words}</mark>`, words.slice(0, LONGEST_QUOTE), true);
  expect(anchor?.exact).toBe(words.slice(0, LONGEST_QUOTE));
  expect(anchor?.end).toBe(words.length);
});

test('nothing leads back to where there are no words', () => {
  expect(anchorOf('<mark> </mark>', '')).toBeNull();
});
