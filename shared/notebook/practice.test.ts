import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import {
  addStep,
  daysPractised,
  logPractice,
  moveStep,
  planPractice,
  rateStep,
  setPracticeState,
  setStepDone,
  unlogPractice,
} from './practice.ts';

const WEEK = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'];

test('two people logging the same day both count', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const practiceId = planPractice(Ana.notebook, { title: 'Worry time' });
  Ana.goOffline();
  Luis.goOffline();
  logPractice(Ana.notebook, practiceId, '2026-11-05', { outcome: 'did-it', before: 7, after: 3 });
  logPractice(Luis.notebook, practiceId, '2026-11-05', { outcome: 'hard-day', note: 'Late home' });
  Ana.goOnline();
  Luis.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    const lines = notebook.practiceLog.of(practiceId);
    expect(lines.map(({ member, outcome }) => [member, outcome])).toEqual([
      ['Ana', 'did-it'],
      ['Luis', 'hard-day'],
    ]);
  }
});

test('logging a day again corrects the line, and it can be taken away', () => {
  const { Ana } = createCircle(['Ana']);
  const practiceId = planPractice(Ana.notebook, { title: 'Worry time' });
  logPractice(Ana.notebook, practiceId, '2026-11-05', { outcome: 'not-today' });
  logPractice(Ana.notebook, practiceId, '2026-11-05', { outcome: 'tried' });
  expect(Ana.notebook.practiceLog.of(practiceId).map(({ outcome }) => outcome)).toEqual(['tried']);
  unlogPractice(Ana.notebook, practiceId, '2026-11-05');
  expect(Ana.notebook.practiceLog.of(practiceId)).toEqual([]);
});

test('a day on which two people practised is one day, and a hard day is not counted against anybody', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const practiceId = planPractice(Ana.notebook, { title: 'Worry time' });
  logPractice(Ana.notebook, practiceId, '2026-11-02', { outcome: 'did-it' });
  logPractice(Luis.notebook, practiceId, '2026-11-02', { outcome: 'did-it' });
  logPractice(Luis.notebook, practiceId, '2026-11-03', { outcome: 'hard-day' });
  logPractice(Luis.notebook, practiceId, '2026-11-04', { outcome: 'tried' });
  logPractice(Luis.notebook, practiceId, '2026-10-26', { outcome: 'did-it' });
  expect(daysPractised(Ana.notebook.practiceLog.of(practiceId), WEEK)).toBe(2);
});

test('the rungs of a ladder stand in the order in which they were put, also when put in one go', () => {
  const { Ana } = createCircle(['Ana']);
  const practiceId = planPractice(Ana.notebook, { title: 'Bakery', kind: 'ladder' });
  const rungs = ['Look', 'Wave', 'Say hello', 'Order', 'Pay', 'Go alone'];
  Ana.notebook.doc.transact(() => {
    for (const rung of rungs) addStep(Ana.notebook, practiceId, rung);
  });
  expect(Ana.notebook.steps.getSnapshot().map(({ text }) => text)).toEqual(rungs);
});

test('a rung is rated by each person and marked done', () => {
  const { Ana, Maya } = createCircle(['Ana', 'Maya']);
  const practiceId = planPractice(Ana.notebook, { title: 'Bakery', kind: 'ladder' });
  const stepId = addStep(Ana.notebook, practiceId, 'Wave');
  rateStep(Maya.notebook, stepId, '2026-11-05', 3);
  setStepDone(Maya.notebook, stepId, true);
  expect(Ana.notebook.stepRatings.of(stepId)).toMatchObject([{ member: 'Maya', value: 3 }]);
  expect(Ana.notebook.steps.get(stepId)?.doneAt).not.toBeNull();
});

test('a changed state is kept in the history', () => {
  const { Ana } = createCircle(['Ana']);
  const practiceId = planPractice(Ana.notebook, { title: 'Worry time' });
  setPracticeState(Ana.notebook, practiceId, 'working');
  expect(Ana.notebook.practices.get(practiceId)?.state).toBe('working');
  expect(Ana.notebook.history.of(practiceId)).toMatchObject([{ status: 'working', member: 'Ana' }]);
});

test('two caregivers log the same day offline, and each corrects their own line weeks later', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const practiceId = planPractice(Ana.notebook, { title: 'Worry time' });
  for (const person of [Ana, Luis]) person.goOffline();
  logPractice(Ana.notebook, practiceId, '2026-10-02', { outcome: 'did-it', note: 'In the car' });
  logPractice(Luis.notebook, practiceId, '2026-10-02', { outcome: 'not-today' });
  for (const person of [Ana, Luis]) person.goOnline();
  for (const person of [Ana, Luis]) person.goOffline();
  logPractice(Ana.notebook, practiceId, '2026-10-02', { outcome: 'hard-day' });
  logPractice(Luis.notebook, practiceId, '2026-10-02', { outcome: 'tried', practisedToo: true });
  for (const person of [Ana, Luis]) person.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    expect(notebook.practiceLog.of(practiceId)).toMatchObject([
      { member: 'Ana', outcome: 'hard-day', note: 'In the car' },
      { member: 'Luis', outcome: 'tried', practisedToo: true },
    ]);
  }
});

test('saying one more thing about a day keeps what was said before', () => {
  const { Ana } = createCircle(['Ana']);
  const practiceId = planPractice(Ana.notebook, { title: 'Worry time' });
  const log = (change: Parameters<typeof logPractice>[3]) =>
    logPractice(Ana.notebook, practiceId, '2026-11-05', change);
  log({ outcome: 'tried', before: 7, after: 0, note: 'Short' });
  log({ practisedToo: true });
  log({ outcome: 'did-it' });
  expect(Ana.notebook.practiceLog.of(practiceId)).toMatchObject([
    { outcome: 'did-it', before: 7, after: 0, note: 'Short', practisedToo: true },
  ]);
  log({ before: null, practisedToo: false });
  expect(Ana.notebook.practiceLog.of(practiceId)).toMatchObject([
    { outcome: 'did-it', before: null, after: 0, note: 'Short', practisedToo: false },
  ]);
});

test('two people move different rungs offline, and both moves survive', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const ladder = planPractice(Ana.notebook, { title: 'Bakery', kind: 'ladder' });
  const [, wave = '', , order = ''] = ['Look', 'Wave', 'Hello', 'Order', 'Pay'].map((text) =>
    addStep(Ana.notebook, ladder, text),
  );
  for (const person of [Ana, Luis]) person.goOffline();
  moveStep(Ana.notebook, wave, -1);
  moveStep(Luis.notebook, order, 1);
  for (const person of [Ana, Luis]) person.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    const rungs = notebook.stepsOf.of(ladder).map(({ text }) => text);
    expect(rungs).toEqual(['Wave', 'Look', 'Hello', 'Pay', 'Order']);
  }
});

test('rungs that two people added at once can be put in order, and the ends stay ends', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const ladder = planPractice(Ana.notebook, { title: 'Bakery', kind: 'ladder' });
  for (const person of [Ana, Luis]) person.goOffline();
  const ids = [
    addStep(Ana.notebook, ladder, 'Look', 'a'),
    addStep(Luis.notebook, ladder, 'Wave', 'b'),
  ];
  for (const person of [Ana, Luis]) person.goOnline();
  const third = addStep(Ana.notebook, ladder, 'Hello', 'c');
  const rungs = () => Luis.notebook.stepsOf.of(ladder).map(({ id }) => id);
  expect(rungs()).toEqual([...ids, third]);
  moveStep(Ana.notebook, third, -1);
  expect(rungs()).toEqual(['a', 'c', 'b']);
  moveStep(Luis.notebook, 'b', -1);
  moveStep(Luis.notebook, 'b', -1);
  moveStep(Luis.notebook, 'b', -1);
  expect(rungs()).toEqual(['b', 'a', 'c']);
  moveStep(Luis.notebook, 'c', 1);
  expect(rungs()).toEqual(['b', 'a', 'c']);
});
