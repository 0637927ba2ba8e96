import { describe, expect, it } from 'vitest';
import {
  addStep,
  lineOf,
  logPractice,
  planPractice,
  rateStep,
  setStepDone,
} from '#shared/notebook/practice.ts';
import { createCircle } from '#tests/support/circle.ts';
import { countedIn, currentRung, feltChange, linesByDay, stripOf } from './practice-week.ts';

const THURSDAY = '2026-11-26';

function family() {
  const clock = { at: 1 };
  const { ana, ben } = createCircle(['ana', 'ben'], clock);
  return { ana: ana.notebook, ben: ben.notebook, later: () => (clock.at += 1) };
}

describe('the week strip', () => {
  it('runs from Monday to Sunday and knows today from the days ahead', () => {
    const strip = stripOf([], THURSDAY);
    expect(strip.map(({ day }) => day.slice(-2))).toEqual([
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
      '29',
    ]);
    expect(strip.map(({ when }) => when)).toEqual([
      'past',
      'past',
      'past',
      'today',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });

  it('shows both caregivers who log the same day, in the order they wrote', () => {
    const { ana, ben, later } = family();
    const id = planPractice(ana, { title: 'Worry time' });
    logPractice(ben, id, THURSDAY, { outcome: 'tried' });
    later();
    logPractice(ana, id, THURSDAY, { outcome: 'did-it' });
    logPractice(ana, id, '2026-11-16', { outcome: 'did-it' });
    const lines = ana.practiceLog.of(id);
    expect(
      stripOf(lines, THURSDAY)[3]?.lines.map(({ member, outcome }) => [member, outcome]),
    ).toEqual([
      ['ben', 'tried'],
      ['ana', 'did-it'],
    ]);
    expect(
      linesByDay(lines)
        .get(THURSDAY)
        ?.map(({ member }) => member),
    ).toEqual(['ben', 'ana']);
    expect(lineOf(lines, 'ana', THURSDAY)?.outcome).toBe('did-it');
    expect(lineOf(lines, 'ana', '2026-11-25')).toBeUndefined();
  });
});

describe('a brave ladder', () => {
  it('stands on the first rung that is not done', () => {
    const { ana } = family();
    const ladder = planPractice(ana, { title: 'Bakery', kind: 'ladder' });
    const [first = '', second = ''] = ['Look in', 'Say hello'].map((text) =>
      addStep(ana, ladder, text),
    );
    setStepDone(ana, first, true);
    expect(currentRung(ana.steps.getSnapshot())).toBe(1);
    setStepDone(ana, second, true);
    expect(currentRung(ana.steps.getSnapshot())).toBeNull();
    expect(currentRung([])).toBeNull();
  });

  it('tells how the fear changed from the first rating to the newest', () => {
    const { ana, ben, later } = family();
    expect(feltChange(ana.stepRatings.of('rung'))).toBeNull();
    rateStep(ben, 'rung', '2026-11-24', 5);
    later();
    rateStep(ana, 'rung', '2026-11-25', 4);
    later();
    rateStep(ana, 'rung', '2026-11-20', 3);
    expect(feltChange(ana.stepRatings.of('rung'))).toEqual({ first: 5, last: 3 });
  });
});

it('a plan counts in the part of the day that it belongs to', () => {
  expect(countedIn({ when: 'bedtime' })).toBe('evenings');
  expect(countedIn({ when: 'any' })).toBe('times');
});
