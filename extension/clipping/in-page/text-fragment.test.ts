import { expect, test } from 'vitest';
import { textFragmentOf } from './text-fragment.ts';

/** Blocks as a page's text has them: a blank between two. */
function spaceOf(...blocks: readonly string[]) {
  const borders = blocks.map(
    (_block, at) => blocks.slice(0, at).join(' ').length + (at > 0 ? 1 : 0),
  );
  return { text: blocks.join(' '), borders };
}

function fragmentOf(words: string, blocks: readonly string[], from = 0): string {
  const space = spaceOf(...blocks);
  const start = space.text.indexOf(words, from);
  return textFragmentOf({ start, end: start + words.length }, space, { text: words, cut: false });
}

test('a sentence that stands once is told by itself', () => {
  expect(fragmentOf('Name the worry', ['Name the worry, then wait.'])).toBe(
    'text=name%20the%20worry',
  );
});

test('the same words further down are told by those around them', () => {
  const blocks = [
    'They tried lists. Name it. Nobody slept.',
    'They tried songs. Name it. Gran hummed.',
  ];
  expect(fragmentOf('Name it.', blocks)).toBe('text=name%20it.');
  expect(fragmentOf('Name it.', blocks, 40)).toBe('text=tried%20songs.-,name%20it.,-gran%20hummed');
});

test('a passage over several blocks is told by its first and last words', () => {
  const blocks = ['One two three four.', 'Between.', 'Five six seven eight.'];
  expect(fragmentOf('two three four. Between. Five six seven', blocks)).toBe(
    'text=two%20three%20four,five%20six%20seven',
  );
});

test('half words are made whole', () => {
  expect(fragmentOf('orries gro', ['Worries grow'])).toBe('text=worries%20grow');
});

test('signs that mean something in a link are written out', () => {
  expect(fragmentOf('to-do, now & then', ['to-do, now & then'])).toBe(
    'text=to%2Ddo%2C%20now%20%26%20then',
  );
});

test('there is none where the same words stand before in the same company', () => {
  const same = Array.from({ length: 30 }, () => 'again');
  const text = same.join(' ');
  const shown = { text: 'again', cut: false };
  expect(textFragmentOf({ start: 60, end: 65 }, { text, borders: [0] }, shown)).toBe('');
});

test('no term holds words that nobody sees', () => {
  const space = spaceOf('Courage buy now is not the opposite of fear.');
  const passage = { start: 0, end: space.text.length };
  const shown = { text: 'Courage is not the opposite of fear.', cut: false };
  expect(textFragmentOf(passage, space, shown)).toBe('text=courage,fear.');
});
