import { describe, expect, it } from 'vitest';
import { changeMarks } from './change-marks.ts';
import {
  chartLines,
  markers,
  markOfWeek,
  pointAt,
  sidesteps,
  stretches,
  weeksToShow,
  weeksUpTo,
  yAt,
} from './chart-lines.ts';
import { type Mark, scaleOf } from './scale.ts';

const rating = (member: string, day: string, value: number): Mark => ({
  key: `g:${member}:${day}`,
  member,
  day,
  value,
  note: '',
  at: 0,
});
const maya = { id: 'maya', name: 'Maya', kind: 'young-person' } as const;
const ana = { id: 'ana', name: 'Ana', kind: 'caregiver' } as const;

const tens = scaleOf({ scale: 'closeness', target: 8 });
const fives = scaleOf({ scale: 'levels', target: 8 });

describe('weeks of the chart', () => {
  it('are Mondays that end with this week, also across a change of clocks', () => {
    // 2026-10-25 and 2026-11-01 are changes of clocks in Europe and in the US.
    expect(weeksUpTo('2026-11-05', 3)).toEqual(['2026-10-19', '2026-10-26', '2026-11-02']);
  });

  it('grow with the ratings, from a handful to a dozen', () => {
    const today = '2026-11-26';
    expect(weeksToShow([], today)).toHaveLength(4);
    expect(weeksToShow([rating('ana', '2026-10-01', 3)], today)[0]).toBe('2026-09-28');
    expect(weeksToShow([rating('ana', '2020-01-01', 3)], today)).toHaveLength(12);
  });
});

describe('a week’s rating', () => {
  it('is the person’s own last one in that week', () => {
    const ratings = [
      rating('ana', '2026-11-23', 4),
      rating('ana', '2026-11-29', 6),
      rating('ana', '2026-11-25', 5),
      rating('ana', '2026-11-30', 9),
      rating('maya', '2026-11-29', 1),
    ];
    expect(markOfWeek(ratings, 'ana', '2026-11-23')?.value).toBe(6);
    expect(markOfWeek(ratings, 'ben', '2026-11-23')).toBeUndefined();
  });
});

describe('lines', () => {
  const weeks = weeksUpTo('2026-11-26', 4);

  it('are one per person, never averaged, and leave a gap where a week was not rated', () => {
    const lines = chartLines(
      [
        rating('maya', '2026-11-03', 2),
        rating('maya', '2026-11-24', 8),
        rating('ana', '2026-11-10', 0),
      ],
      [maya, ana, { id: 'ben', name: 'Ben', kind: 'caregiver' }],
      weeks,
    );
    expect(lines.map(({ name, values, latest }) => ({ name, values, latest }))).toEqual([
      { name: 'Maya', values: [2, null, null, 8], latest: 8 },
      { name: 'Ana', values: [null, 0, null, null], latest: 0 },
    ]);
    expect(new Set(lines.map(({ style }) => style)).size).toBe(2);
  });

  it('break at a gap, and mark a week that stands alone', () => {
    expect(stretches([0, 10, null, 5], tens)).toEqual([
      [
        { x: 0, y: 100 },
        { x: 33.33, y: 0 },
      ],
      [{ x: 100, y: 50 }],
    ]);
    expect(markers([4, null, 5, 6], tens)).toEqual([
      pointAt(0, 4, 4, tens),
      pointAt(3, 4, 6, tens),
    ]);
    expect(markers([4, null, 5], tens)).toEqual([pointAt(0, 3, 4, tens), pointAt(2, 3, 5, tens)]);
    expect(markers([null, null], tens)).toEqual([]);
  });

  it('that end on one spot step aside, so that no marker hides another', () => {
    const lines = chartLines(
      [rating('maya', '2026-11-24', 7), rating('ana', '2026-11-24', 7)],
      [maya, ana],
      weeks,
    );
    expect(sidesteps(lines)).toEqual([0, 1]);
  });
});

describe('the axis of levels', () => {
  it('runs from −2 at the foot to +2, with what we expect in the middle', () => {
    expect([2, 0, -1, -2].map((level) => yAt(level, fives))).toEqual([0, 50, 75, 100]);
    expect(fives.aim).toBe(0);
    expect([2, 1, 0, -1, -2].map(fives.say)).toEqual(['+2', '+1', '0', '−1', '−2']);
  });
});

describe('changes of the plan', () => {
  const weeks = weeksUpTo('2026-11-26', 4);

  it('lie between the week before and the week that they are rated in', () => {
    expect(changeMarks(['2026-11-15'], weeks)).toEqual([{ x: 33.33, label: '1' }]);
    expect(changeMarks(['2026-11-16'], weeks)).toEqual([{ x: 38.1, label: '1' }]);
    expect(changeMarks(['2026-11-03'], weeks)).toEqual([{ x: 0, label: '1' }]);
  });

  it('that stand close share a mark, and keep the numbers of their whole list', () => {
    const days = ['2026-09-01', '2026-11-15', '2026-11-16', '2026-11-16', '2026-11-24'];
    expect(changeMarks(days, weeks)).toEqual([
      { x: 33.33, label: '2–4' },
      { x: 76.19, label: '5' },
    ]);
  });
});
