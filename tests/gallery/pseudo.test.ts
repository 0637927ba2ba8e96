import { expect, test } from 'vitest';
import { createWords } from '#shared/ui/words/words.tsx';
import { createPseudoWords, pseudo } from './pseudo.ts';

test('no letter of English is left, and the text is about a third longer', () => {
  expect(pseudo('Put the day away, 4 of 5')).not.toMatch(/[a-z]/i);
  const marks = /[\u200f\u202e\u202c]/g;
  const grown = pseudo('This notebook is not for emergencies.').replaceAll(marks, '').length / 37;
  expect(grown).toBeGreaterThan(1.25);
  expect(grown).toBeLessThan(1.6);
});

test('every word of it reads from right to left, and signs and digits stay', () => {
  expect(pseudo('felt 5 → 3')).toContain('5 → 3');
  expect(pseudo('Yes')).toMatch(/^\u200f\u202e.+\u202c\u200f/);
});

test('every phrase is another one: plain, counted, in lists, and of dates', () => {
  const [english, other] = [createWords('en'), createPseudoWords()];
  expect(other.direction).toBe('rtl');
  expect(other.goals.title).toBe(pseudo(english.goals.title));
  expect(other.common.days(2)).toBe(pseudo('2 days'));
  expect(other.settings.truths).toEqual(english.settings.truths.map(pseudo));
  expect(other.format.weekday('2026-11-27')).toBe(pseudo('Friday'));
});
