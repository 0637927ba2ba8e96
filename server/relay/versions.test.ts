import { expect, test } from 'vitest';
import { defaultRetention } from '../retention.ts';
import { chooseForgotten } from './versions.ts';

const now = Date.parse('2027-03-31T12:30:00Z');
/** Versions of the same size, made at these times; the name of each is its time. */
function forgotten(
  times: readonly string[],
  sizes: readonly number[] = [],
  retention = defaultRetention,
): string[] {
  const versions = times.map((time, index) => ({
    upTo: times.length - index,
    madeAt: Date.parse(time),
    size: sizes[index] ?? 100,
  }));
  const dropped = chooseForgotten(versions, now, retention);
  return times.filter((_time, index) => dropped.includes(times.length - index));
}

test('of one hour the last version is kept, and always the current one', () => {
  const times = [
    '2027-03-31T12:29:00Z',
    '2027-03-31T12:20:00Z',
    '2027-03-31T12:10:00Z',
    '2027-03-31T11:50:00Z',
    '2027-03-31T11:40:00Z',
  ];
  expect(forgotten(times)).toEqual(['2027-03-31T12:10:00Z', '2027-03-31T11:40:00Z']);
});

test('after a day one version a day is kept, after a month one a month', () => {
  const times = [
    '2027-03-31T12:00:00Z',
    '2027-03-29T18:00:00Z',
    '2027-03-29T09:00:00Z',
    '2027-02-10T09:00:00Z',
    '2027-02-09T09:00:00Z',
    '2027-01-09T09:00:00Z',
  ];
  expect(forgotten(times)).toEqual(['2027-03-29T09:00:00Z', '2027-02-09T09:00:00Z']);
});

test('the version before a loss of more than half is kept for a month', () => {
  const times = ['2027-03-31T12:20:00Z', '2027-03-31T12:19:00Z', '2027-03-31T12:18:00Z'];
  expect(forgotten(times, [40, 100, 1_000])).toEqual([]);
  expect(forgotten(times, [40, 60, 100])).toEqual(['2027-03-31T12:18:00Z']);
});

test('the settings say how long each kind is kept', () => {
  const times = [
    '2027-03-31T12:20:00Z',
    '2027-03-31T12:10:00Z',
    '2027-03-31T10:10:00Z',
    '2027-03-31T09:10:00Z',
    '2027-03-25T09:10:00Z',
    '2027-02-25T09:10:00Z',
    '2026-12-25T09:10:00Z',
  ];
  const retention = { hourlyForHours: 1, dailyForDays: 5, monthlyForMonths: 2 };
  expect(forgotten(times, [], retention)).toEqual(['2027-03-31T09:10:00Z', '2026-12-25T09:10:00Z']);
  expect(
    forgotten(times, [], { ...retention, monthlyForMonths: Number.POSITIVE_INFINITY }),
  ).toEqual(['2027-03-31T09:10:00Z']);
});
