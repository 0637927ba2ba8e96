import { expect, it } from 'vitest';
import { matcher } from './find.ts';

it('finds words whatever their accents, case and order', () => {
  const matches = matcher('  NINO manana ');
  expect(matches('Mañana', 'con el niño')).toBe(true);
  expect(matches('mañana sin él')).toBe(false);
});

it('finds everything when nothing is searched', () => {
  expect(matcher('  ')('anything')).toBe(true);
  expect(matcher('')()).toBe(true);
});

it('takes typed signs as signs', () => {
  expect(matcher('(.*)')('words')).toBe(false);
  expect(matcher('a.b')('a.b')).toBe(true);
});
