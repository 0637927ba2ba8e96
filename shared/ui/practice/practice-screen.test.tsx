// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { addStep, logPractice, planPractice } from '#shared/notebook/practice.ts';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { addDays, dayOf, weekOf } from '../days.ts';
import { PracticeScreen } from './practice-screen.tsx';

// A Saturday: the week has days behind it and one ahead.
const NOW = new Date(2026, 10, 28, 19, 0);
const today = dayOf(NOW.getTime());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

test('one tap logs today, the same tap takes it back', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = planPractice(notebook, { title: 'Worry time' });
  const shown = showScreen(notebook, <PracticeScreen />);
  shown.press('button', 'Tried');
  expect(notebook.practiceLog.of(id)).toMatchObject([
    { member: 'Ana', day: today, outcome: 'tried', before: null, after: null, note: '' },
  ]);
  shown.press('button', 'Tried');
  expect(notebook.practiceLog.of(id)).toEqual([]);
});

test('how it felt and a note are asked after the tap, and changing the tap keeps them', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = planPractice(notebook, { title: 'Worry time' });
  const shown = showScreen(notebook, <PracticeScreen />);
  expect(shown.has('textarea', 'A note about this day')).toBe(false);
  shown.press('button', 'Did it');
  shown.type('textarea', 'A note about this day', 'Shorter works better');
  shown.press('fieldset fieldset:first-of-type input[type=radio]', '6');
  shown.press('button', 'Hard day');
  expect(notebook.practiceLog.of(id)).toMatchObject([
    { outcome: 'hard-day', before: 6, after: null },
  ]);
  shown.press('button', 'Hard day');
});

test('both caregivers show who logged the same day', () => {
  const { Ana, Ben } = createCircle(['Ana', 'Ben']);
  const id = planPractice(Ana.notebook, { title: 'Worry time' });
  logPractice(Ben.notebook, id, today, {
    outcome: 'tried',
    before: 7,
    after: 4,
    note: 'In the car',
  });
  const shown = showScreen(Ana.notebook, <PracticeScreen />);
  shown.press('button', 'Did it');
  expect(shown.has('button', /Ben: Tried and Ana: Did it|Ana: Did it and Ben: Tried/)).toBe(true);
  expect(shown.root.textContent).toContain('Ben: Tried · felt 7 → 4 · “In the car”');
});

test('a day that was forgotten can be noted later; a day ahead cannot', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = planPractice(notebook, { title: 'Worry time' });
  const shown = showScreen(notebook, <PracticeScreen />);
  const days = shown.root.querySelectorAll('ol li button');
  const reached = weekOf(today).filter((day) => day <= today);
  expect(days).toHaveLength(reached.length);
  shown.press('ol li:first-of-type button');
  shown.press('button', 'Did it');
  expect(notebook.practiceLog.of(id).map(({ day }) => day)).toEqual([weekOf(today)[0]]);
});

test('a day without a line is a gap and is said to be nothing worse', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  planPractice(notebook, { title: 'Worry time' });
  const shown = showScreen(notebook, <PracticeScreen />);
  expect(shown.has('ol li button', /nothing noted$/)).toBe(true);
  expect(shown.root.textContent).not.toMatch(/miss|fail|streak/i);
});

test('a brave ladder tells the step one stands on and rates it', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const ladder = planPractice(notebook, { title: 'Bakery', kind: 'ladder' });
  addStep(notebook, ladder, 'Look in');
  const hello = addStep(notebook, ladder, 'Say hello');
  const shown = showScreen(notebook, <PracticeScreen />);
  expect(shown.root.textContent).toContain('Step 1 of 2');
  shown.press('button', 'Steps of the ladder: Bakery');
  shown.press('input[type=checkbox]', 'Look in');
  expect(shown.root.textContent).toContain('Step 2 of 2');
  expect(shown.has('[role=img]', '1 of 2 steps done')).toBe(true);
  shown.press('ol[aria-label="Steps, from easy to hard"] input[type=radio]', '5');
  expect(notebook.stepRatings.of(hello)).toMatchObject([{ value: 5, day: today }]);
  expect(shown.root.textContent).toContain('fear 5');
});

test('a reward chart gives one star a day per person and stops asking at two things', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const chart = planPractice(notebook, { title: 'Stars', kind: 'rewards' });
  const asks = addStep(notebook, chart, 'Asks with words');
  logPractice(notebook, asks, addDays(today, -30), { outcome: 'did-it' });
  const shown = showScreen(notebook, <PracticeScreen />);
  shown.press('button', 'Star for today: Asks with words');
  expect(shown.root.textContent).toContain('1 star this week');
  shown.press('button', 'Praise and details: Stars');
  shown.type('textarea', 'Add something to praise', 'Waits a turn');
  shown.key('textarea', 'Add something to praise', 'Enter');
  expect(notebook.steps.getSnapshot()).toHaveLength(2);
  expect(shown.has('textarea', 'Add something to praise')).toBe(false);
});
