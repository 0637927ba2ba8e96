// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { Quote } from './quote.tsx';

type Of = Parameters<typeof Quote>[0]['of'];
const show = (of: Of) => showScreen(createCircle(['Ana']).Ana.notebook, <Quote of={of} />);
const texts = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('paragraphs stay apart, in one pair of quotation marks', () => {
  const { root } = show({ quote: ' Name the worry.\n\nThen wait. ' });
  expect(texts(root, 'blockquote p')).toEqual(['“Name the worry.', 'Then wait.”']);
});

test('nothing captured shows nothing', () => {
  expect(show({ quote: ' ' }).root.innerHTML).toBe('');
});

test('lists are lists and tables have headers, which the keyboard can scroll', () => {
  const { root } = show({
    quote: 'First Second Mon 4',
    quoteBlocks: [
      {
        kind: 'list',
        ordered: true,
        items: [
          { text: 'First', depth: 0 },
          { text: 'Second', depth: 1 },
        ],
      },
      {
        kind: 'table',
        head: true,
        rows: [
          ['Day', 'Calm'],
          ['Mon', '4'],
        ],
      },
    ],
  });
  expect(texts(root, 'ol > li > ol > li')).toEqual(['Second']);
  expect(texts(root, 'thead th[scope=col]')).toEqual(['Day', 'Calm']);
  expect(texts(root, 'tbody td')).toEqual(['Mon', '4']);
  expect(root.querySelector('section[tabindex="0"][aria-label] > table')).not.toBeNull();
});

test.each([
  [{ quoteLanguage: 'ar', quoteDirection: 'rtl' }, 'ar', 'rtl'],
  [{ quoteLanguage: 'en_US', quoteDirection: 'ltr' }, 'en-US', 'ltr'],
  [{ quoteLanguage: '*&', quoteDirection: null }, null, 'auto'],
  [{}, null, 'auto'],
] as const)('%j is read as language %s and direction %s', (fields, lang, dir) => {
  const quote = show({ quote: 'words', ...fields }).find('blockquote');
  expect(quote.getAttribute('lang')).toBe(lang);
  expect(quote.getAttribute('dir')).toBe(dir);
});

test('a long quote is folded, and its button says what it does', () => {
  const shown = show({ quote: `${'Worries grow in the dark. '.repeat(30)}The end.` });
  expect(shown.root.textContent).not.toContain('The end.');
  const button = shown.find('button', 'Show all');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(button.getAttribute('aria-controls')).toBe(shown.find('blockquote').id);
  shown.press('button', 'Show all');
  expect(shown.root.textContent).toContain('The end.”');
  shown.press('button', 'Show less');
  expect(shown.root.textContent).not.toContain('The end.');
});

test('a picture is a description and a link, and is never loaded', () => {
  const pictureUrl = 'https://example.org/lion.png';
  const { root, find } = show({ quote: 'A lion', pictureUrl });
  expect(root.textContent).toContain('A lion');
  expect(root.querySelector('img, [style*="url"]')).toBeNull();
  expect(find('a').getAttribute('href')).toBe(pictureUrl);
  expect(find('a').getAttribute('rel')).toContain('noreferrer');
  expect(show({ quote: '', pictureUrl }).root.textContent).toContain('A picture');
});
