// @vitest-environment happy-dom
import { act, Profiler } from 'react';
import { expect, test } from 'vitest';
import { agreeOnGoal, editGoal, proposeGoal, setGoalStatus } from '#shared/notebook/goals.ts';
import { type Notebook, openNotebookModel } from '#shared/notebook/notebook.ts';
import { createListeners } from '#shared/notebook/watched.ts';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { dayOf } from '../days.ts';
import type { SyncStatus } from '../host.ts';
import { GoalCard } from './goal-card.tsx';
import { GoalsScreen } from './goals-screen.tsx';

function activeGoal() {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Walk into school' });
  setGoalStatus(Ana.notebook, goalId, 'active');
  return { ana: Ana.notebook, luis: Luis.notebook, goalId };
}

test('an empty screen teaches with one example, and its button adds a first goal', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const shown = showScreen(notebook, <GoalsScreen />);
  shown.press('button', 'Add a first goal');
  shown.type('textarea', 'What will we see when it works?', 'Eat lunch with a friend');
  shown.key('textarea', 'What will we see when it works?', 'Enter');
  expect(notebook.goals.getSnapshot()).toMatchObject([
    { title: 'Eat lunch with a friend', status: 'proposed' },
  ]);
  // The rest is open, and the child's own words are asked first.
  expect(document.activeElement).toBe(shown.find('input', 'In Maya’s own words'));
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

test('different views stand side by side, with their reasons', () => {
  const { ana, luis, goalId } = activeGoal();
  agreeOnGoal(luis, goalId, 'differently', 'Three mornings is plenty');
  const shown = showScreen(ana, <GoalsScreen />);
  expect(shown.root.textContent).toContain('Luis sees it differently');
  expect(shown.root.textContent).toContain('Luis: “Three mornings is plenty”');
  shown.press('button', 'I agree');
  expect(ana.agreements.of(goalId)).toHaveLength(2);
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
