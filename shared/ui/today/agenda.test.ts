import { expect, test } from 'vitest';
import { editGoal, proposeGoal, rateGoal, reachLevel } from '#shared/notebook/goals.ts';
import { writeNote } from '#shared/notebook/notes.ts';
import { logPractice, planPractice } from '#shared/notebook/practice.ts';
import { askQuestion, setForSession } from '#shared/notebook/questions.ts';
import { planSession } from '#shared/notebook/sessions.ts';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { addDays, dayOf } from '../days.ts';
import { readAgenda } from './agenda.ts';

const DAY = 24 * 60 * 60 * 1000;
const today = dayOf(NOON);

/** The last session was a week ago. */
function createNotebook() {
  const clock = { at: NOON };
  const { notebook } = createCircle(['ana'], clock).ana;
  planSession(notebook, NOON - 7 * DAY);
  return { notebook, clock };
}

test('a question is on the agenda while it is marked for the session', () => {
  const { notebook } = createNotebook();
  const id = askQuestion(notebook, { text: 'What about school?' });
  expect(readAgenda(notebook, NOON)).toEqual([]);
  setForSession(notebook, id, true);
  expect(readAgenda(notebook, NOON)).toMatchObject([{ kind: 'question', id }]);
});

test('a question that nobody put into words is on the agenda by what raised it', () => {
  const { notebook } = createNotebook();
  const sourceTitle = 'Bedtime';
  const asked = [
    askQuestion(notebook, { text: '', quote: 'Name the worry', sourceTitle }),
    askQuestion(notebook, { text: '', sourceTitle }),
  ];
  for (const id of asked) setForSession(notebook, id, true);
  expect(readAgenda(notebook, NOON)).toMatchObject([
    { text: 'Name the worry' },
    { text: 'Bedtime' },
  ]);
});

test('wins since the last session are celebrated, older ones were', () => {
  const { notebook, clock } = createNotebook();
  clock.at = NOON - 8 * DAY;
  writeNote(notebook, { kind: 'win', title: 'Old' });
  clock.at = NOON - 6 * DAY;
  writeNote(notebook, { kind: 'win', title: 'Fresh' });
  expect(readAgenda(notebook, NOON)).toMatchObject([{ kind: 'win', text: 'Fresh' }]);
});

test('a goal is on the agenda when somebody’s rating moved, from then to now', () => {
  const { notebook } = createNotebook();
  const goal = proposeGoal(notebook, { title: 'Mornings', childWords: 'mornings feel okay' });
  rateGoal(notebook, goal, addDays(today, -10), 5);
  rateGoal(notebook, goal, addDays(today, -2), 5);
  expect(readAgenda(notebook, NOON)).toEqual([]);
  rateGoal(notebook, goal, today, 7);
  expect(readAgenda(notebook, NOON)).toEqual([
    {
      kind: 'goal',
      id: goal,
      text: 'mornings feel okay',
      scale: 'closeness',
      moves: [{ member: notebook.me, from: 5, to: 7 }],
    },
  ]);
  editGoal(notebook, goal, { scale: 'levels' });
  expect(readAgenda(notebook, NOON)).toEqual([]);
  reachLevel(notebook, goal, addDays(today, -9), -1);
  reachLevel(notebook, goal, today, 1);
  expect(readAgenda(notebook, NOON)).toMatchObject([
    { kind: 'goal', scale: 'levels', moves: [{ from: -1, to: 1 }] },
  ]);
});

test('practice that was hard since the last session is on the agenda, practice left out is not', () => {
  const { notebook } = createNotebook();
  const hard = planPractice(notebook, { title: 'Worry time' });
  const skipped = planPractice(notebook, { title: 'Bakery' });
  logPractice(notebook, hard, addDays(today, -9), { outcome: 'hard-day' });
  logPractice(notebook, hard, addDays(today, -1), { outcome: 'hard-day' });
  logPractice(notebook, hard, today, { outcome: 'hard-day' });
  logPractice(notebook, skipped, today, { outcome: 'not-today' });
  expect(readAgenda(notebook, NOON)).toMatchObject([{ kind: 'practice', id: hard, hardDays: 2 }]);
});
