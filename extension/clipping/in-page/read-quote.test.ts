// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { LONGEST_QUOTE, MOST_ROWS } from '#shared/notebook/passage.ts';
import { readQuote } from './read-quote.ts';

afterEach(() => document.body.replaceChildren());

/** All that is in the body. */
function quoteOf(html: string) {
  document.body.innerHTML = html;
  return readQuote({
    startContainer: document.body,
    startOffset: 0,
    endContainer: document.body,
    endOffset: document.body.childNodes.length,
  });
}

test.each([
  ['blocks are paragraphs', '<p>One</p><div>two <b>three</b></div>', 'One\n\ntwo three'],
  ['a break of a line is kept', '<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree'],
  ['code and templates are no words', '<p>a<script>b</script><style>c</style></p>', 'a'],
  ['readings of characters are left out', '<ruby>心<rp>(</rp><rt>しん</rt></ruby>', '心'],
  ['a button is for pressing', '<p>One <button>Copy</button> two</p>', 'One two'],
  ['a heading that folds is read', '<h3><button>Why?</button></h3><p>So.</p>', 'Why?\n\nSo.'],
  ['a closed part shows its heading', '<details><summary>A</summary>b</details>', 'A'],
  ['a picture of a character is one', '<p>Well done <img alt="🦁"></p>', 'Well done 🦁'],
  ['other pictures are none', '<p>Look <img alt="a lion at rest"></p>', 'Look'],
])('%s', (_what, html, text) => {
  expect(quoteOf(html)).toEqual({ text, blocks: null, cut: false });
});

test('one item, or one cell, is a sentence', () => {
  expect(quoteOf('<ul><li>Breathe</li></ul>')).toEqual({
    text: 'Breathe',
    blocks: null,
    cut: false,
  });
});

test('a list in a cell is the cell’s text', () => {
  const { blocks } = quoteOf(
    '<table><tr><th>A</th><th>B</th></tr><tr><td><ul><li>x</li><li>y</li></ul></td><td>z</td></tr></table>',
  );
  expect(blocks).toEqual([
    {
      kind: 'table',
      head: true,
      rows: [
        ['A', 'B'],
        ['x y', 'z'],
      ],
    },
  ]);
});

test('cards that stand in a list are text', () => {
  const { text, blocks } = quoteOf('<ul><li><h3>One</h3><p>a</p></li><li><h3>Two</h3></li></ul>');
  expect(text).toBe('One\n\na\n\nTwo');
  expect(blocks).toBeNull();
});

test('a quote ends where there is no more room, between words', () => {
  const { text, cut } = quoteOf('<p>worry and rest</p>'.repeat(1_000));
  expect(cut).toBe(true);
  expect(text.length).toBeLessThanOrEqual(LONGEST_QUOTE);
  expect(text.length).toBeGreaterThan(LONGEST_QUOTE - 20);
  expect(text).toMatch(/(worry|and|rest)$/);
});

test('what just fits is not cut', () => {
  const words = 'w'.repeat(LONGEST_QUOTE);
  expect(quoteOf(`<p>${words}</p><p> </p>`)).toEqual({ text: words, blocks: null, cut: false });
});

test('a long list is cut after so many items', () => {
  const { blocks, cut } = quoteOf(`<ul>${'<li>x</li>'.repeat(MOST_ROWS + 1)}</ul>`);
  const [list] = blocks ?? [];
  expect(list?.kind === 'list' && list.items.length).toBe(MOST_ROWS);
  expect(cut).toBe(true);
});
