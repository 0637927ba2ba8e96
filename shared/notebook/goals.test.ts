import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import {
  agreeOnGoal,
  editGoal,
  proposeGoal,
  rateGoal,
  setGoalStatus,
  unrateGoal,
  withdrawAgreement,
} from './goals.ts';

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
