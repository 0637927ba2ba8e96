// @vitest-environment happy-dom
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { proposeGoal } from '#shared/notebook/goals.ts';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import {
  addStep,
  editPractice,
  logPractice,
  planPractice,
  setPracticeState,
} from '#shared/notebook/practice.ts';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { addDays, dayOf, weekOf } from '../days.ts';
import { useWay, WayContext } from '../place.tsx';
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

test('the stars of a week are everybody’s, also two on one day', () => {
  const { Ana, Ben } = createCircle(['Ana', 'Ben']);
  const chart = planPractice(Ana.notebook, { title: 'Stars', kind: 'rewards' });
  const asks = addStep(Ana.notebook, chart, 'Asks with words');
  logPractice(Ben.notebook, asks, today, { outcome: 'did-it' });
  const shown = showScreen(Ana.notebook, <PracticeScreen />);
  shown.press('button', 'Star for today: Asks with words');
  expect(shown.root.textContent).toContain('2 stars this week');
});

test('a day of weeks ago is found by the month and noted, and both caregivers show there', () => {
  const { Ana, Ben } = createCircle(['Ana', 'Ben']);
  const id = planPractice(Ana.notebook, { title: 'Worry time' });
  logPractice(Ben.notebook, id, '2026-10-13', { outcome: 'hard-day', practisedToo: true });
  const shown = showScreen(Ana.notebook, <PracticeScreen />);
  shown.press('button', 'Month: Worry time');
  expect(shown.has('table', 'November 2026')).toBe(true);
  expect(shown.has('td button', /29/)).toBe(false);
  shown.press('button', 'Previous month');
  shown.press('button', 'Tuesday October 13. Ben: Hard day');
  expect(shown.root.textContent).toContain('How did it go on Tuesday October 13?');
  expect(shown.root.textContent).toContain('Ben: Hard day · Ben practiced it, too');
  shown.press('button', 'Did it');
  expect(Ana.notebook.practiceLog.of(id)).toMatchObject([
    { member: 'Ana', day: '2026-10-13', outcome: 'did-it' },
    { member: 'Ben', day: '2026-10-13', outcome: 'hard-day' },
  ]);
  const both = /^Tuesday October 13. (Ana: Did it and Ben: Hard|Ben: Hard day and Ana: Did)/;
  expect(shown.has('button', both)).toBe(true);
  shown.press('button', 'Week: Worry time');
  expect(shown.root.textContent).toContain('How did it go today?');
});

test('the way to the month and back stays under the finger that pressed it', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  planPractice(notebook, { title: 'Worry time' });
  const shown = showScreen(notebook, <PracticeScreen />);
  const button = shown.find('button', 'Month: Worry time');
  shown.press('button', 'Month: Worry time');
  expect(shown.find('button', 'Week: Worry time')).toBe(button);
  shown.press('button', 'Next month');
  expect(shown.has('table', 'November 2026')).toBe(true);
});

test('arrow keys walk over the month’s end, and never into days ahead', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  planPractice(notebook, { title: 'Worry time' });
  const shown = showScreen(notebook, <PracticeScreen />);
  shown.press('button', 'Month: Worry time');
  const here = () => document.activeElement?.getAttribute('aria-label');
  const press = (key: string) => shown.key('td button[tabindex="0"]', /./, key);
  press('ArrowRight');
  expect(here()).toMatch(/^Saturday November 28/);
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft']) press(key);
  expect(here()).toMatch(/^Friday October 30/);
  expect(shown.has('table', 'October 2026')).toBe(true);
  expect(shown.root.querySelectorAll('td button[tabindex="0"]')).toHaveLength(1);
  press('PageDown');
  press('PageDown');
  expect(here()).toMatch(/^Saturday November 28/);
  expect(shown.root.textContent).toContain('How did it go today?');
});

test('that the adult practiced, too, is one tap and keeps note and numbers', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = planPractice(notebook, { title: 'Worry time' });
  logPractice(notebook, id, today, { outcome: 'tried', before: 6, note: 'Short' });
  const shown = showScreen(notebook, <PracticeScreen />);
  shown.press('button', 'I practiced it, too');
  const line = { outcome: 'tried', before: 6, note: 'Short' };
  expect(notebook.practiceLog.of(id)).toMatchObject([{ ...line, practisedToo: true }]);
  shown.press('button', 'I practiced it, too');
  expect(notebook.practiceLog.of(id)).toMatchObject([{ ...line, practisedToo: false }]);
});

test('a rung is moved by the keyboard and keeps the focus', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const ladder = planPractice(notebook, { title: 'Bakery', kind: 'ladder' });
  for (const rung of ['Wave', 'Look']) addStep(notebook, ladder, rung);
  const shown = showScreen(notebook, <PracticeScreen />);
  shown.press('button', 'Steps of the ladder: Bakery');
  shown.press('button', 'More for “Wave”');
  expect(shown.has('button', 'Move toward easy')).toBe(false);
  shown.press('button', 'Move toward hard');
  expect(notebook.stepsOf.of(ladder).map(({ text }) => text)).toEqual(['Look', 'Wave']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('More for “Wave”');
  expect(shown.root.textContent).toContain('“Wave” is now step 2 of 2');
});

test('a star that was forgotten is given to its own day', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const chart = planPractice(notebook, { title: 'Stars', kind: 'rewards' });
  const asks = addStep(notebook, chart, 'Asks with words');
  const shown = showScreen(notebook, <PracticeScreen />);
  shown.press('ol li button', /^Friday/);
  shown.press('button', 'Star for Friday November 27: Asks with words');
  expect(notebook.practiceLog.of(asks)).toMatchObject([{ day: '2026-11-27' }]);
});

test('the state of a practice has a history, and its goal is one press away', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const goal = proposeGoal(notebook, { title: 'Calm mornings' });
  const id = planPractice(notebook, { title: 'Worry time' });
  editPractice(notebook, id, { goalId: goal });
  setPracticeState(notebook, id, 'change-it');
  const shown = showScreen(notebook, <PracticeScreen />);
  shown.press('button', 'for “Calm mornings”');
  expect(shown.went).toEqual([`goals/${goal}`]);
  shown.press('button', 'Steps and details: Worry time');
  expect(shown.find('details', /How it went so far/).textContent).toContain('Needs a change');
});

test('practices no longer used are made only when somebody looks, or is led to one', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = planPractice(notebook, { title: 'Paper boat' });
  setPracticeState(notebook, id, 'retired');
  const closed = showScreen(notebook, <PracticeScreen />);
  expect(closed.root.textContent).not.toContain('Paper boat');
  closed.press('button', 'No longer used (1)');
  expect(closed.root.textContent).toContain('Paper boat');
  const ledTo = showScreen(notebook, <PracticeScreen />, { entryId: id });
  expect(ledTo.root.textContent).toContain('Paper boat');
});

test('led from this screen to a practice no longer used, it opens', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = planPractice(notebook, { title: 'Paper boat' });
  setPracticeState(notebook, id, 'retired');
  const shown = showScreen(notebook, <LedTo entryId={id} />);
  expect(shown.root.textContent).not.toContain('Paper boat');
  shown.press('button', 'lead');
  expect(shown.root.textContent).toContain('Paper boat');
});

function LedTo({ entryId }: { entryId: string }) {
  const way = useWay();
  const [place, setPlace] = useState(way.place);
  return (
    <WayContext value={{ ...way, place }}>
      <button type="button" aria-label="lead" onClick={() => setPlace({ ...place, entryId })} />
      <PracticeScreen />
    </WayContext>
  );
}

test('who only reads looks through the months and can log nothing', () => {
  const { Ana } = createCircle(['Ana']);
  const id = planPractice(Ana.notebook, { title: 'Worry time' });
  logPractice(Ana.notebook, id, '2026-10-13', { outcome: 'tried', note: 'In the car' });
  const { doc } = Ana.notebook;
  const viewer = openNotebookModel(doc, { me: 'School', canWrite: () => false });
  const shown = showScreen(viewer, <PracticeScreen />);
  shown.press('button', 'Month: Worry time');
  shown.press('button', 'Previous month');
  shown.press('button', 'Tuesday October 13. Ana: Tried');
  expect(shown.root.textContent).toContain('Ana: Tried · “In the car”');
  expect(shown.has('button', /^Did it$|too$/)).toBe(false);
});
