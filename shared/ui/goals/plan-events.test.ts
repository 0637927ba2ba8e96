import { expect, test } from 'vitest';
import { notePlanChange, proposeGoal, rateGoal } from '#shared/notebook/goals.ts';
import { planPractice, setPracticeState } from '#shared/notebook/practice.ts';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { dayOf } from '../days.ts';
import { latestNotes } from './latest-notes.ts';
import { planEvents } from './plan-events.ts';

const DAY = 24 * 60 * 60 * 1000;

function story() {
  const clock = { at: NOON };
  const { Ana, Luis } = createCircle(['Ana', 'Luis'], clock);
  const goalId = proposeGoal(Ana.notebook, { title: 'Walk into school' });
  return { clock, ana: Ana.notebook, luis: Luis.notebook, goalId };
}

test('noted changes and the fortunes of practices stand in the order of their days', () => {
  const { clock, ana, luis, goalId } = story();
  const practiceId = planPractice(ana, { title: 'Worry time', goalId });
  clock.at += 7 * DAY;
  setPracticeState(luis, practiceId, 'change-it');
  notePlanChange(luis, goalId, dayOf(NOON + DAY), 'Shorter goodbye');
  notePlanChange(ana, goalId, dayOf(NOON + 2 * DAY), '  ');
  const practices = ana.practicesFor.of(goalId);
  const events = planEvents(
    ana.planChanges.of(goalId),
    practices,
    practices.map(({ id }) => ana.history.of(id)),
  );
  expect(events).toMatchObject([
    { kind: 'practice', practice: 'Worry time', state: null, member: 'Ana', day: dayOf(NOON) },
    { kind: 'noted', what: 'Shorter goodbye', member: 'Luis', day: dayOf(NOON + DAY) },
    { kind: 'practice', state: 'change-it', member: 'Luis', day: dayOf(NOON + 7 * DAY) },
  ]);
  expect(new Set(events.map(({ key }) => key)).size).toBe(3);
});

test('each person’s last note is told, newest first, without mine where I write it', () => {
  const { ana, luis, goalId } = story();
  rateGoal(ana, goalId, '2026-11-02', 3, 'Monday was hard');
  rateGoal(ana, goalId, '2026-11-05', 6, 'Two good mornings');
  rateGoal(ana, goalId, '2026-11-06', 7);
  rateGoal(luis, goalId, '2026-11-03', 4, 'She sang in the car');
  const notes = (except: string | null) =>
    latestNotes(ana.ratings.of(goalId), except).map(({ value, note }) => [value, note]);
  expect(notes(null)).toEqual([
    [6, 'Two good mornings'],
    [4, 'She sang in the car'],
  ]);
  expect(notes('Ana')).toEqual([[4, 'She sang in the car']]);
});
