import { expect, test } from 'vitest';
import { mentionedIn, partsOf, suggest, typedMention } from './mentions.ts';

const members = [
  { id: 'a', name: 'Ana' },
  { id: 'am', name: 'Ana María' },
  { id: 'o', name: 'Dr. Okafor' },
  { id: 'r1', name: 'Rosa' },
  { id: 'r2', name: 'Rosa' },
];

test.each([
  ['@Ana, can you look?', ['a']],
  ['Ask @ana maría first', ['am']],
  ['@Dr. Okafor: and @Ana?', ['o', 'a']],
  ['@Ana and @Ana again', ['a']],
  ['@Rosa knows', ['r1', 'r2']],
  ['Ana without a sign', []],
  ['@Anabel is somebody else', []],
  ['write to me@Ana', []],
  ['@Dra Okafor', []],
  ['', []],
] as const)('"%s" names %j', (text, ids) => {
  expect(mentionedIn(text, members)).toEqual(ids);
});

test('the parts of a comment are its words, all of them, in their order', () => {
  const text = 'Ask @Ana María,\nor @Dr. Okafor.';
  const parts = partsOf(text, members);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter(({ named }) => named.length > 0).map((part) => part.text)).toEqual([
    '@Ana María',
    '@Dr. Okafor',
  ]);
});

test('a name with signs in it is a name and no pattern', () => {
  expect(mentionedIn('@Ms. L. (school)', [{ id: 's', name: 'Ms. L. (school)' }])).toEqual(['s']);
  expect(mentionedIn('@Anna-Lena O’Neil', [{ id: 'n', name: 'Anna-Lena O’Neil' }])).toEqual(['n']);
  expect(mentionedIn('@anything', [{ id: 'n', name: '.*' }])).toEqual([]);
});

test('what follows an @ before the caret is the name being typed', () => {
  expect(typedMention('Hello @ok', 9)).toEqual({ from: 6, typed: 'ok' });
  expect(typedMention('@', 1)).toEqual({ from: 0, typed: '' });
  expect(typedMention('@', 0)).toBeNull();
  expect(typedMention('ana@home', 8)).toBeNull();
  expect(typedMention('Hello', 5)).toBeNull();
});

test.each([
  ['', ['a', 'am', 'o', 'r1', 'r2']],
  ['mari', ['am']],
  ['OKA', ['o']],
  ['Ana ', ['am']],
  ['Ana please', []],
] as const)('typing "@%s" offers %j', (typed, ids) => {
  expect(suggest(typed, members).map(({ id }) => id)).toEqual(ids);
});
