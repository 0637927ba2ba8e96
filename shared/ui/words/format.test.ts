import { describe, expect, test } from 'vitest';
import { createFormat } from './format.ts';

const now = new Date(2026, 10, 25, 21, 30).getTime();
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).getTime();
const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

describe('a moment as one says it', () => {
  test.each([
    ['half a minute ago', at(25, 21, 30) - 30_000, 'now', 'ahora'],
    ['minutes ago', at(25, 21, 25), '5 min ago', 'hace 5 min'],
    ['hours ago', at(25, 19, 15), '2 hr ago', 'hace 2 h'],
    ['earlier today', at(25, 9, 12), 'today, 9:12 am', 'hoy, 9:12 a.m.'],
    ['the day before', at(24, 23, 50), 'yesterday', 'ayer'],
    ['this week', at(20, 8), 'Fri', 'vie'],
    ['a week ago and more', at(18, 8), '18 Nov', '18 nov'],
    ['last year', new Date(2025, 1, 3).getTime(), '3 Feb 2025', '3 feb 2025'],
    ['later today', at(25, 23), 'today, 11:00 pm', 'hoy, 11:00 p.m.'],
    ['tomorrow', at(26, 16, 30), 'tomorrow, 4:30 pm', 'mañana, 4:30 p.m.'],
    ['further ahead', at(27, 16, 30), 'Fri 27 Nov, 4:30 pm', 'vie 27 nov, 4:30 p.m.'],
  ])('%s', (_, moment, english, spanish) => {
    expect(plain(createFormat('en', ['en-US']).when(moment, now))).toBe(english);
    expect(plain(createFormat('es', ['es-MX']).when(moment, now))).toBe(spanish);
  });

  test('the clock is the reader’s own', () => {
    expect(createFormat('en', ['en-GB']).time(at(25, 16, 30))).toBe('16:30');
  });
});

test('a day stands with its weekday', () => {
  expect(createFormat('en').day('2026-11-27', now)).toBe('Fri 27 Nov');
  expect(createFormat('es').day('2026-11-27', now)).toBe('vie 27 nov');
});

test('a day of the last week is called by its name', () => {
  expect(createFormat('en').relative(at(24, 8), now)).toBe('yesterday');
  expect(createFormat('en').relative(at(20, 8), now)).toBe('Friday');
  expect(createFormat('en').relative(at(2, 8), now)).toBe('2 Nov');
  expect(createFormat('es').relative(at(20, 8), now)).toBe('el viernes');
});
