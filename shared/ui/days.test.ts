import { expect, test } from 'vitest';
import { addDays, dayOf, daysUpTo, startOfDay, weekOf } from './days.ts';

test('a day is the reader’s own calendar day', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  expect(dayOf(startOfDay('2026-11-27'))).toBe('2026-11-27');
});

test('days are counted over months and clock changes', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2026-11-02', -2)).toBe('2026-10-31');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
});

test('a week begins on Monday, also for its Sunday', () => {
  expect(weekOf('2026-11-29')).toEqual(weekOf('2026-11-23'));
  expect(weekOf('2026-11-29')[0]).toBe('2026-11-23');
});

test('the last days end with the given one', () => {
  expect(daysUpTo('2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});
