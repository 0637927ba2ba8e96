import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import { addStep, editStep } from './practice.ts';
import { archiveEntry, restoreEntry } from './write.ts';

test('an edit in one group leaves the other groups’ lists as they were', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const { notebook } = Ana;
  addStep(notebook, 'bakery', 'Say hello', 'hello');
  addStep(notebook, 'school', 'Walk to the gate', 'gate');
  const [bakery, school] = [notebook.stepsOf.of('bakery'), notebook.stepsOf.of('school')];
  editStep(Luis.notebook, 'gate', 'Walk in');
  expect(notebook.stepsOf.of('bakery')).toBe(bakery);
  expect(notebook.stepsOf.of('school')).not.toBe(school);
  expect(notebook.stepsOf.of('school').map(({ text }) => text)).toEqual(['Walk in']);
});

test('what is put away leaves its group, and comes back to its place', () => {
  const { Ana } = createCircle(['Ana']);
  const { notebook } = Ana;
  addStep(notebook, 'bakery', 'Say hello', 'hello');
  addStep(notebook, 'bakery', 'Ask the price', 'price');
  let told = 0;
  notebook.stepsOf.subscribe(() => told++);
  archiveEntry(notebook, 'steps', 'hello');
  expect(notebook.stepsOf.of('bakery').map(({ id }) => id)).toEqual(['price']);
  restoreEntry(notebook, 'steps', 'hello');
  expect(notebook.stepsOf.of('bakery').map(({ id }) => id)).toEqual(['hello', 'price']);
  expect(told).toBe(2);
});

test('who owns nothing always has the same empty list', () => {
  const { Ana } = createCircle(['Ana']);
  const { stepsOf } = Ana.notebook;
  expect(stepsOf.of('nobody')).toBe(stepsOf.of('nobody either'));
});
