import { expect, test } from 'vitest';
import type { Anchor } from '#shared/notebook/passage.ts';
import { fold } from './fold.ts';
import { matchQuote } from './match-quote.ts';

const before = 'Evenings gather up the worries of a whole day, and many parents stay. ';
const passage =
  'A worry that is answered ten times before sleep learns to come back an eleventh time.';
const after = ' A short worry time earlier in the evening gives the worries a place of their own.';
const page = `Sleep and worry. ${before}${passage}${after}`;

function anchorIn(text: string, quote: string, start = text.indexOf(quote)): Anchor {
  const end = start + quote.length;
  return {
    exact: '',
    prefix: text.slice(Math.max(0, start - 64), start),
    suffix: text.slice(end, end + 64),
    start,
    end,
    fragment: '',
  };
}

/** @returns the words that are found */
function found(now: string, quote = passage, anchor: Anchor | null = anchorIn(page, quote)) {
  const [best] = matchQuote(fold(now), { quote, anchor }, 'thorough');
  return best === undefined ? null : best.map(({ start, end }) => now.slice(start, end)).join('|');
}

test('folding keeps every unit in its place', () => {
  expect(fold('“İstanbul” – ’Tis ΟΔΟΣ')).toBe('"istanbul" - \'tis οδοσ');
});

test('a passage is found where it stood, and where it has moved to', () => {
  expect(found(page)).toBe(passage);
  expect(found(`${after} Something new. ${passage} ${before}`)).toBe(passage);
});

test.each([
  ['other quotation marks and case', passage.toUpperCase().replace('.', '.')],
  ['a word changed', passage.replace('ten times', 'many times')],
  ['a word put in', passage.replace('learns', 'soon learns')],
  ['words left out', passage.replace(' before sleep', '')],
])('an edited passage is found: %s', (_what, edited) => {
  expect(found(page.replace(passage, edited))).toBe(edited);
});

test('a passage whose surroundings are all new is found by its words', () => {
  expect(found(`All of this is new. ${passage} And so is that.`)).toBe(passage);
});

test('of equal words those with the same surroundings are meant', () => {
  const twice = `Name the worry. Then wait. ${'More text here. '.repeat(20)}Breathe out. Then wait. Smile.`;
  const second = twice.lastIndexOf('Then wait.');
  const anchor = anchorIn(twice, 'Then wait.', second);
  const moved = `A new line. ${twice}`;
  const [best] = matchQuote(fold(moved), { quote: 'Then wait.', anchor }, 'thorough');
  expect(best?.[0]?.start).toBe(second + 'A new line. '.length);
});

test.each([
  ['left out', page.replace(passage, '')],
  [
    'replaced by other words of the matter',
    page.replace(
      passage,
      'Children who ask again and again at night are helped by one calm answer.',
    ),
  ],
  ['of another page', 'Nothing of this is about sleep at all. '.repeat(50)],
  ['of an empty page', ''],
])('a passage is gone: %s', (_what, now) => {
  expect(found(now)).toBeNull();
});

test('where a line of a list is gone, the next is not taken for it', () => {
  const lines = ['two', 'three', 'four', 'five', 'six'].map(
    (week) => `Week ${week}: keep the light on for ${week} minutes and stay at the door.`,
  );
  const list = lines.join(' ');
  const gone = lines[2] ?? '';
  expect(found(list, gone, anchorIn(list, gone))).toBe(gone);
  expect(found(list.replace(`${gone} `, ''), gone, anchorIn(list, gone))).toBeNull();
});

test('a word or two are not found in other surroundings', () => {
  expect(found('We talk about a worry here.', 'a worry', anchorIn(page, 'a worry'))).toBeNull();
});

test('a long passage is found with a paragraph put into it', () => {
  const long =
    `${before}${passage}${after} ${'Name it, write it down, and close the box together. '.repeat(2)}`.trim();
  const text = `Sleep. ${long} The end.`;
  const put =
    'This is an advertisement for a pillow that has nothing to do with it, and it is long. '.repeat(
      3,
    );
  const now = text.replace(after, `${put}${after}`);
  const [head = '', tail = ''] = long.split(after);
  expect(found(now, long, anchorIn(text, long))).toBe(
    `${head.trim()}|${after.trim()}${tail}`.replace('|A ', '|'),
  );
});

test('a quote without an anchor is found by its words, also when it was cut', () => {
  expect(found(page, `${passage.slice(0, 60)} […]`, null)).toBe(passage.slice(0, 60));
  expect(found(page, 'Words that stand nowhere in all of this page.', null)).toBeNull();
});

test('words in a script without blanks', () => {
  const quote = '眠る前の心配は短い時間に書き留めておくとよい';
  const text = `子どもの夜の不安について。${quote}。毎日同じ時間にしましょう。`;
  const now = text.replace('短い', '決まった');
  expect(found(now, quote, anchorIn(text, quote))).toBe(quote.replace('短い', '決まった'));
});
