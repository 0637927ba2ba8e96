// @vitest-environment happy-dom
import { act, Profiler } from 'react';
import { expect, test } from 'vitest';
import {
  agreeOnGoal,
  editGoal,
  notePlanChange,
  proposeGoal,
  rateGoal,
  setGoalStatus,
} from '#shared/notebook/goals.ts';
import { type Notebook, openNotebookModel } from '#shared/notebook/notebook.ts';
import { createListeners } from '#shared/notebook/watched.ts';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { dayOf } from '../days.ts';
import type { SyncStatus } from '../host.ts';
import { GoalCard } from './goal-card.tsx';
import { GoalsScreen } from './goals-screen.tsx';

function activeGoal(clock = { at: NOON }) {
  const { Ana, Luis } = createCircle(['Ana', 'Luis'], clock);
  const goalId = proposeGoal(Ana.notebook, { title: 'Walk into school' });
  setGoalStatus(Ana.notebook, goalId, 'active');
  return { ana: Ana.notebook, luis: Luis.notebook, goalId };
}

function choose(select: HTMLElement, value: string) {
  act(() => {
    Object.assign(select, { value });
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('an empty screen teaches with one example, and its button adds a first goal', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const shown = showScreen(notebook, <GoalsScreen />);
  shown.press('button', 'Add a first goal');
  shown.type('textarea', 'What will we see when it works?', 'Eat lunch with a friend');
  shown.press('button', 'Propose it now');
  expect(notebook.goals.getSnapshot()).toMatchObject([
    { title: 'Eat lunch with a friend', status: 'proposed' },
  ]);
  const [goal] = notebook.goals.getSnapshot();
  expect(shown.went).toEqual([`goals/${goal?.id}`]);
  // The rest is open, and the child's own words are asked first.
  expect(document.activeElement).toBe(shown.find('input', 'In Maya’s own words'));
});

test('a goal’s name can be changed and not taken away: it could not be told from another', () => {
  const { ana, goalId } = activeGoal();
  const shown = showScreen(ana, <GoalsScreen />);
  shown.press('button', 'Plan and details: Walk into school');
  shown.type('textarea', 'What we will see', '');
  expect(ana.goals.get(goalId)?.title).toBe('Walk into school');
  shown.type('textarea', 'What we will see', 'Walk in');
  expect(ana.goals.get(goalId)?.title).toBe('Walk in');
});

test('one tap says how close we are this week, another corrects it, and it can be taken back', () => {
  const { ana, goalId } = activeGoal();
  const shown = showScreen(ana, <GoalsScreen />);
  shown.press('input[type=radio]', '4');
  shown.press('input[type=radio]', '7');
  expect(ana.ratings.of(goalId)).toMatchObject([
    { member: 'Ana', day: dayOf(Date.now()), value: 7 },
  ]);
  expect(shown.find('[role=img]').getAttribute('aria-label')).toContain('Ana 7');
  shown.press('button', 'Take back: How close are we this week?');
  expect(ana.ratings.of(goalId)).toEqual([]);
});

test('a number can be given a reason, which survives a correction of the day and shows to others', () => {
  const { ana, luis, goalId } = activeGoal();
  rateGoal(luis, goalId, dayOf(Date.now()), 5, 'Fridays are hard');
  const shown = showScreen(ana, <GoalsScreen />);
  expect(shown.root.textContent).toContain('Luis 5 “Fridays are hard”');
  shown.press('input[type=radio]', '7');
  shown.type('textarea', 'What makes it a 7?', 'Two good mornings');
  shown.press('input[type=radio]', '8');
  expect(ana.ratings.of(goalId)[0]).toMatchObject({ value: 8, note: 'Two good mornings' });
  expect(shown.has('textarea', 'What makes it an 8?')).toBe(true);
  expect(showScreen(luis, <GoalsScreen />).root.textContent).toContain('Ana 8 “Two good mornings”');
});

test('on a goal with levels one picks a written level, and the other scale’s numbers are kept', () => {
  const { ana, goalId } = activeGoal();
  rateGoal(ana, goalId, dayOf(Date.now()), 4);
  editGoal(ana, goalId, { scale: 'levels', levelMore: 'All five mornings' });
  const shown = showScreen(ana, <GoalsScreen />);
  expect(shown.has('[role=img]')).toBe(false);
  shown.press('label', /All five mornings/);
  shown.type('textarea', 'What makes it this level?', 'She ran ahead');
  expect(ana.attainments.of(goalId)).toMatchObject([{ level: 1, note: 'She ran ahead' }]);
  expect(shown.find('[role=img]').getAttribute('aria-label')).toMatch(
    /Ana \+1.*0 is what we expect/,
  );
  expect(shown.has('label', /much less than we expect/)).toBe(true);
  shown.press('button', 'Take back: Where are we this week?');
  expect(ana.attainments.of(goalId)).toEqual([]);
  act(() => editGoal(ana, goalId, { scale: 'closeness' }));
  expect(shown.find('[role=img]').getAttribute('aria-label')).toContain('Ana 4');
});

test('the five levels are written in the details, one field each', () => {
  const { ana, goalId } = activeGoal();
  const shown = showScreen(ana, <GoalsScreen />);
  shown.press('button', /^Plan and details/);
  choose(shown.find('select', 'How we measure'), 'levels');
  shown.type('input', '0: what we expect', '4 mornings');
  shown.type('input', '−2: much less than we expect', 'none');
  expect(ana.goals.get(goalId)).toMatchObject({
    scale: 'levels',
    levelExpected: '4 mornings',
    levelMuchLess: 'none',
  });
});

test('a change of plan is noted on the card, numbered in chart and list, and is in the table', () => {
  const { ana, luis, goalId } = activeGoal();
  rateGoal(luis, goalId, dayOf(Date.now()), 5);
  const shown = showScreen(ana, <GoalsScreen />);
  shown.press('button', 'Note a change of plan: Walk into school');
  shown.type('textarea', 'What did we change?', 'Shorter goodbye');
  shown.key('textarea', 'What did we change?', 'Enter');
  const day = dayOf(Date.now());
  expect(ana.planChanges.of(goalId)).toMatchObject([{ day, what: 'Shorter goodbye' }]);
  expect(shown.find('[role=img] text').textContent).toBe('1');
  expect(shown.find('ol', 'Changes of the plan').textContent).toContain('1Shorter goodbyeAna');
  shown.press('button', /^Plan and details/);
  expect(shown.find('table').textContent).toContain('1: Shorter goodbye.');
  // The other person sees it and cannot change it.
  const luiss = showScreen(luis, <GoalsScreen />);
  expect(luiss.root.textContent).toContain('Shorter goodbye');
  expect(luiss.has('button', 'Correct: Shorter goodbye')).toBe(false);
});

test('my change of a day is corrected and removed, and a second one of that day goes after it', () => {
  const { ana, goalId } = activeGoal();
  notePlanChange(ana, goalId, dayOf(Date.now()), 'Shorter godbye');
  const shown = showScreen(ana, <GoalsScreen />);
  shown.press('button', 'Correct: Shorter godbye');
  shown.type('textarea', 'What did we change?', '');
  shown.type('textarea', 'What did we change?', 'Shorter goodbye');
  shown.press('button', 'Done');
  shown.press('button', 'Note a change of plan: Walk into school');
  shown.type('textarea', 'What did we change?', 'A new box');
  shown.press('button', 'Save');
  expect(ana.planChanges.of(goalId)).toMatchObject([{ what: 'Shorter goodbye; A new box' }]);
  shown.press('button', 'Correct: Shorter goodbye; A new box');
  shown.press('button', 'Remove');
  expect(ana.planChanges.of(goalId)).toEqual([]);
});

test('a practice is planned for the goal, linked to it, and led to', () => {
  const { ana, goalId } = activeGoal();
  const shown = showScreen(ana, <GoalsScreen />);
  shown.press('button', 'Plan a practice for this goal: Walk into school');
  shown.type('textarea', 'What will you practice for this goal?', 'Worry time');
  shown.key('textarea', 'What will you practice for this goal?', 'Enter');
  const [practice] = ana.practicesFor.of(goalId);
  expect(practice).toMatchObject({ title: 'Worry time', goalId });
  expect(shown.root.textContent).toContain('“Worry time”: began');
  shown.press('button', 'Worry time: open in Practice');
  expect(shown.went).toEqual([`practice/${practice?.id}`, `practice/${practice?.id}`]);
});

test('what caregivers do and when it is looked at again stand on the closed card', () => {
  const { ana, goalId } = activeGoal();
  editGoal(ana, goalId, { part: 'watch', reviewOn: '2027-01-07' });
  const { root } = showScreen(ana, <GoalsScreen />);
  expect(root.textContent).toContain('Caregivers watch and write down how it goes');
  expect(root.textContent).toMatch(/Look again Thu 7 Jan/);
});

test('the status of a goal has a history', () => {
  const clock = { at: NOON };
  const { ana, luis, goalId } = activeGoal(clock);
  clock.at += 1;
  setGoalStatus(luis, goalId, 'paused');
  const shown = showScreen(ana, <GoalsScreen />);
  shown.press('button', /^Plan and details/);
  expect(shown.find('details', /How it went so far/).textContent).toMatch(
    /Paused.*Luis.*Working on it.*Ana/,
  );
});

test('a notebook of hundreds of goals shows a stretch of them, and the one that was proposed', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  for (let n = 1; n <= 300; n += 1) proposeGoal(notebook, { title: `Goal ${n}` });
  const shown = showScreen(notebook, <GoalsScreen />);
  expect(shown.root.querySelectorAll('article').length).toBeLessThan(30);
  const last = notebook.goals.getSnapshot().at(-1);
  const led = showScreen(notebook, <GoalsScreen />, { entryId: last?.id ?? null });
  expect(led.has('h3', 'Goal 300')).toBe(true);
});

test('different views stand side by side, with their reasons', () => {
  const { ana, luis, goalId } = activeGoal();
  agreeOnGoal(luis, goalId, 'differently', 'Three mornings is plenty');
  const shown = showScreen(ana, <GoalsScreen />);
  expect(shown.root.textContent).toContain('Luis sees it differently');
  expect(shown.root.textContent).toContain('Luis: “Three mornings is plenty”');
  shown.press('button', 'I agree');
  expect(ana.agreements.of(goalId)).toHaveLength(2);
  shown.press('button', 'You agree. Change this');
  shown.press('label', 'I see it differently');
  shown.type('textarea', 'I see it differently because…', 'I never see it');
  expect(ana.agreements.of(goalId)[0]).toMatchObject({
    stance: 'differently',
    because: 'I never see it',
  });
  shown.press('label', 'I agree');
  expect(shown.has('button', 'You agree. Change this')).toBe(true);
});

test('whoever has not said anything yet is named', () => {
  const { ana } = activeGoal();
  expect(showScreen(ana, <GoalsScreen />).root.textContent).toContain('Not said yet: Luis');
});

function counted(ana: Notebook, ids: readonly string[]) {
  const rendered: string[] = [];
  const cards = ids.map((id) => {
    const goal = ana.goals.get(id);
    return (
      goal && (
        <Profiler key={id} id={goal.title} onRender={(name) => void rendered.push(name)}>
          <GoalCard goal={goal} />
        </Profiler>
      )
    );
  });
  return { rendered, cards };
}

test('what somebody says of one goal renders one card', () => {
  const { ana, luis, goalId } = activeGoal();
  const otherId = proposeGoal(ana, { title: 'Sleep alone' });
  const { rendered, cards } = counted(ana, [goalId, otherId]);
  showScreen(ana, cards);
  rendered.length = 0;
  act(() => agreeOnGoal(luis, otherId, 'agree'));
  expect(rendered).toEqual(['Sleep alone']);
});

test('saving and saved render no card', () => {
  const { ana, goalId } = activeGoal();
  const listeners = createListeners();
  let snapshot: SyncStatus = { state: 'saved' };
  const { rendered, cards } = counted(ana, [goalId]);
  showScreen(ana, cards, { status: { subscribe: listeners.add, getSnapshot: () => snapshot } });
  rendered.length = 0;
  act(() => {
    snapshot = { state: 'saving' };
    listeners.notify();
  });
  expect(rendered).toEqual([]);
});

test('a viewer sees everything and finds nothing to press', () => {
  const { ana, goalId } = activeGoal();
  editGoal(ana, goalId, { startingPoint: 'Tears on most mornings' });
  const viewer = openNotebookModel(ana.doc, { me: 'Luis', canWrite: () => false });
  const shown = showScreen(viewer, <GoalsScreen />);
  expect(shown.has('input, textarea, select')).toBe(false);
  expect([...shown.root.querySelectorAll('button')].map((each) => each.textContent)).toEqual([
    'Plan and details',
  ]);
  shown.press('button', /^Plan and details/);
  expect(shown.root.textContent).toContain('Tears on most mornings');
});
