import { expect, test } from 'vitest';
import { cutBetweenWords, startLines } from './lines.ts';

test('blanks at the borders of pieces are one, and none where pieces make a word', () => {
  const lines = startLines('paragraph');
  for (const piece of [' A ', ' wor', 'ry', ' ', ' waits ']) lines.add(piece);
  expect(lines.text).toBe('A worry waits');
});

test('of several breaks in a row the widest counts', () => {
  const lines = startLines('paragraph');
  lines.breakHere('paragraph');
  lines.add('One');
  lines.breakHere('line');
  lines.breakHere('paragraph');
  lines.add(' two ');
  lines.breakHere('line');
  lines.add('three');
  lines.breakHere('paragraph');
  expect(lines.text).toBe('One\n\ntwo\nthree');
});

test('two ends of a line in a row part paragraphs', () => {
  const lines = startLines('paragraph');
  lines.add('One');
  lines.endLine();
  lines.add('two');
  lines.endLine();
  lines.endLine();
  lines.add('three');
  expect(lines.text).toBe('One\ntwo\n\nthree');
});

test('a break is no wider than its place allows', () => {
  const cell = startLines('blank');
  cell.add('One');
  cell.breakHere('paragraph');
  cell.add('two');
  expect(cell.text).toBe('One two');
});

test.each([
  ['shorter than the room', 'a worry', 20, 'a worry'],
  ['between words', 'a short worry waits', 15, 'a short worry'],
  ['where a word ends just there', 'a short worry', 7, 'a short'],
  ['before a word that does not fit', 'worry', 4, ''],
  ['where there is room in a script without blanks', '心'.repeat(500), 400, '心'.repeat(400)],
  ['but never in a character', '🦁'.repeat(200), 201, '🦁'.repeat(100)],
])('words are cut %s', (_where, words, room, kept) => {
  expect(cutBetweenWords(words, room)).toBe(kept);
});
