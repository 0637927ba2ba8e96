import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import {
  agreeOnGoal,
  editGoal,
  notePlanChange,
  proposeGoal,
  rateGoal,
  reachLevel,
  removePlanChange,
  setGoalStatus,
  unrateGoal,
  unreachLevel,
  withdrawAgreement,
} from './goals.ts';
import { editPractice, planPractice } from './practice.ts';

test('two people who edit different fields of one goal while offline both win', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Walk into school' });
  Ana.goOffline();
  Luis.goOffline();
  editGoal(Ana.notebook, goalId, { title: 'Walk into school without tears' });
  editGoal(Luis.notebook, goalId, { childWords: 'mornings feel okay' });
  Ana.goOnline();
  Luis.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    expect(notebook.goals.get(goalId)).toMatchObject({
      title: 'Walk into school without tears',
      childWords: 'mornings feel okay',
    });
  }
});

test('each person keeps a rating of their own for the same goal and day', () => {
  const { Ana, Maya } = createCircle(['Ana', 'Maya']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep in her own bed' });
  Ana.goOffline();
  rateGoal(Ana.notebook, goalId, '2026-11-05', 4);
  rateGoal(Maya.notebook, goalId, '2026-11-05', 8, 'I did it twice');
  Ana.goOnline();
  const lines = Ana.notebook.ratings.of(goalId);
  expect(lines.map(({ member, day, value }) => [member, day, value])).toEqual([
    ['Ana', '2026-11-05', 4],
    ['Maya', '2026-11-05', 8],
  ]);
});

test('a person who rates the same day again corrects their rating', () => {
  const { Ana } = createCircle(['Ana']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Brush teeth' });
  rateGoal(Ana.notebook, goalId, '2026-11-05', 4);
  rateGoal(Ana.notebook, goalId, '2026-11-05', 6);
  expect(Ana.notebook.ratings.of(goalId).map(({ value }) => value)).toEqual([6]);
});

test('disagreement stands beside agreement, and can be taken back', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Ask for a break' });
  agreeOnGoal(Ana.notebook, goalId, 'agree');
  agreeOnGoal(Luis.notebook, goalId, 'differently', 'She asks me already');
  expect(Ana.notebook.agreements.of(goalId).map(({ stance }) => stance)).toEqual([
    'agree',
    'differently',
  ]);
  withdrawAgreement(Luis.notebook, goalId);
  expect(Ana.notebook.agreements.of(goalId).map(({ member }) => member)).toEqual(['Ana']);
});

test('the history tells who gave a goal which status, also when two did so at once', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Ask for a break' });
  Luis.goOffline();
  setGoalStatus(Ana.notebook, goalId, 'active');
  setGoalStatus(Luis.notebook, goalId, 'paused');
  Luis.goOnline();
  const told = Luis.notebook.history.of(goalId).map(({ member, status }) => [member, status]);
  expect(told).toEqual([
    ['Ana', 'active'],
    ['Luis', 'paused'],
  ]);
});

test('a number that was tapped by mistake is taken back, and only mine', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Walk into school' });
  for (const { notebook } of [Ana, Luis]) rateGoal(notebook, goalId, '2026-11-05', 3);
  unrateGoal(Ana.notebook, goalId, '2026-11-05');
  expect(Luis.notebook.ratings.of(goalId).map(({ member }) => member)).toEqual(['Luis']);
});

test('a whole goal is one transaction, and everything in it arrives', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  let transactions = 0;
  Ana.notebook.doc.on('afterTransaction', () => {
    transactions += 1;
  });
  const goal = {
    title: 'Sleep in her own bed',
    childWords: 'my bed is a den',
    howOften: '5 nights a week',
    startingPoint: 'One night a month',
    scale: 'levels',
    target: 8,
    levelExpected: '5 nights',
    levelMuchLess: 'none',
    reviewOn: '2026-12-24',
    part: 'lead',
  } as const;
  const goalId = proposeGoal(Ana.notebook, goal);
  expect(transactions).toBe(1);
  expect(Luis.notebook.goals.get(goalId)).toMatchObject({ ...goal, status: 'proposed' });
});

test('two people fill in one goal offline, each other fields: every field survives', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep in her own bed' });
  const anas = { scale: 'levels', levelMuchMore: '7 nights', levelExpected: '5 nights' } as const;
  const luiss = { levelMore: '6 nights', levelLess: '3 nights', levelMuchLess: 'none' };
  Ana.goOffline();
  Luis.goOffline();
  editGoal(Ana.notebook, goalId, { ...anas, part: 'lead', howOften: 'every night' });
  editGoal(Luis.notebook, goalId, { ...luiss, reviewOn: '2026-12-24', startingPoint: 'Never' });
  setGoalStatus(Luis.notebook, goalId, 'active');
  Ana.goOnline();
  Luis.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    expect(notebook.goals.get(goalId)).toMatchObject({
      ...anas,
      ...luiss,
      part: 'lead',
      howOften: 'every night',
      reviewOn: '2026-12-24',
      startingPoint: 'Never',
      status: 'active',
    });
  }
});

test('two people see different levels reached on one day: both count, each can be taken back', () => {
  const { Ana, Maya } = createCircle(['Ana', 'Maya']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep in her own bed', scale: 'levels' });
  Ana.goOffline();
  reachLevel(Ana.notebook, goalId, '2026-11-05', -1, 'She came over at four');
  reachLevel(Maya.notebook, goalId, '2026-11-05', 1);
  reachLevel(Maya.notebook, goalId, '2026-11-05', 2, 'All night');
  Ana.goOnline();
  for (const { notebook } of [Ana, Maya]) {
    expect(notebook.attainments.of(goalId)).toMatchObject([
      { member: 'Ana', level: -1, note: 'She came over at four' },
      { member: 'Maya', level: 2, note: 'All night' },
    ]);
  }
  unreachLevel(Maya.notebook, goalId, '2026-11-05');
  expect(Ana.notebook.attainments.of(goalId)).toMatchObject([{ member: 'Ana' }]);
});

test('a level beyond the five, or between two, is refused', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const goalId = proposeGoal(notebook, { title: 'Sleep in her own bed', scale: 'levels' });
  for (const level of [3, -3, 0.5]) {
    expect(() => reachLevel(notebook, goalId, '2026-11-05', level)).toThrow(RangeError);
  }
  expect(notebook.attainments.of(goalId)).toEqual([]);
});

test('a goal that changes its scale keeps the numbers of the other one', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const goalId = proposeGoal(notebook, { title: 'Sleep in her own bed' });
  rateGoal(notebook, goalId, '2026-11-05', 4, 'Two nights');
  editGoal(notebook, goalId, { scale: 'levels' });
  reachLevel(notebook, goalId, '2026-11-05', -1);
  editGoal(notebook, goalId, { scale: 'closeness' });
  expect(notebook.ratings.of(goalId)).toMatchObject([{ value: 4, note: 'Two nights' }]);
  expect(notebook.attainments.of(goalId)).toMatchObject([{ level: -1 }]);
});

test('two people note a change of plan on one day: both stand; one’s own is corrected or removed', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Walk into school' });
  Ana.goOffline();
  notePlanChange(Ana.notebook, goalId, '2026-11-05', 'Shorter godbye');
  notePlanChange(Luis.notebook, goalId, '2026-11-05', 'A box of its own');
  Ana.goOnline();
  notePlanChange(Ana.notebook, goalId, '2026-11-05', 'Shorter goodbye');
  const said = () => Luis.notebook.planChanges.of(goalId).map(({ what }) => what);
  expect(said()).toEqual(['Shorter goodbye', 'A box of its own']);
  removePlanChange(Luis.notebook, goalId, '2026-11-05');
  expect(said()).toEqual(['Shorter goodbye']);
});

test('a practice is found by its goal, and an edit of another goal’s practice leaves its list alone', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const [walk, sleep] = [{ title: 'Walk' }, { title: 'Sleep' }].map((goal) =>
    proposeGoal(notebook, goal),
  );
  const worryTime = planPractice(notebook, { title: 'Worry time', goalId: walk ?? '' });
  const boat = planPractice(notebook, { title: 'Sleep boat', goalId: sleep ?? '' });
  const before = notebook.practicesFor.of(walk ?? '');
  expect(before).toMatchObject([{ id: worryTime }]);
  editPractice(notebook, boat, { title: 'Boat' });
  expect(notebook.practicesFor.of(walk ?? '')).toBe(before);
});
