import { describe, expect, test } from 'vitest';
import { createFormat } from '../words/format.ts';
import { addMonths, dayByKey, weeksOfMonth } from './month.ts';

const MONDAY = 1;
const SUNDAY = 7;

describe('the weeks of a month', () => {
  test('each stands under its weekday, whichever day the week begins on', () => {
    const monday = weeksOfMonth('2026-11-24', MONDAY);
    expect(monday[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(monday.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
    const sunday = weeksOfMonth('2026-11-24', SUNDAY);
    expect(sunday[0]?.[0]).toBe('2026-11-01');
    expect(sunday).toHaveLength(5);
    expect(monday).toHaveLength(6);
  });

  test.each([
    ['a leap year', '2028-02-10', 29],
    ['a year without', '2027-02-10', 28],
    ['a century that is none', '2100-02-01', 28],
    ['the clocks go forward', '2026-03-08', 31],
    ['the clocks go back', '2026-10-25', 31],
    ['the year ends', '2026-12-31', 31],
  ])('every day is there once: %s', (_, day, length) => {
    for (const weekStart of [1, 6, 7]) {
      const weeks = weeksOfMonth(day, weekStart);
      const days = weeks.flat().filter((each) => each !== null);
      expect(days.map((each) => Number(each.slice(-2)))).toEqual(
        Array.from({ length }, (_each, at) => at + 1),
      );
      expect(weeks.every((week) => week.length === 7)).toBe(true);
      expect(weeks.every((week) => week.some((each) => each !== null))).toBe(true);
    }
  });

  test('a February that fills four weeks has no fifth', () => {
    expect(weeksOfMonth('2027-02-01', MONDAY)).toHaveLength(4);
  });
});

test('another month keeps the date, or ends where it ends', () => {
  expect(addMonths('2026-11-24', -1)).toBe('2026-10-24');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
});

test('keys move by days, weeks and months, over the months’ ends', () => {
  const way = { weekStart: MONDAY, rightToLeft: false };
  const from = (day: string, key: string) => dayByKey(key, day, way);
  expect(from('2026-11-01', 'ArrowLeft')).toBe('2026-10-31');
  expect(from('2026-10-31', 'ArrowRight')).toBe('2026-11-01');
  expect(from('2026-11-03', 'ArrowUp')).toBe('2026-10-27');
  expect(from('2026-11-03', 'ArrowDown')).toBe('2026-11-10');
  expect(from('2026-11-26', 'Home')).toBe('2026-11-23');
  expect(from('2026-11-26', 'End')).toBe('2026-11-29');
  expect(from('2026-03-31', 'PageUp')).toBe('2026-02-28');
  expect(from('2026-03-31', 'Tab')).toBeNull();
  expect(dayByKey('Home', '2026-11-26', { ...way, weekStart: SUNDAY })).toBe('2026-11-22');
});

test('where one reads from right to left, the left arrow leads on', () => {
  const way = { weekStart: MONDAY, rightToLeft: true };
  expect(dayByKey('ArrowLeft', '2026-11-24', way)).toBe('2026-11-25');
  expect(dayByKey('ArrowRight', '2026-11-24', way)).toBe('2026-11-23');
});

test('a week begins where the reader lives', () => {
  expect(createFormat('en', ['en-US']).weekStart).toBe(SUNDAY);
  expect(createFormat('en', ['en-GB']).weekStart).toBe(MONDAY);
  expect(createFormat('es', ['es-ES']).weekStart).toBe(MONDAY);
});
