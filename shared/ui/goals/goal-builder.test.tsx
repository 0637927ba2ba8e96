// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { createCircle } from '#tests/support/circle.ts';
import { type Shown, showScreen } from '#tests/support/screen.tsx';
import { addDays, dayOf } from '../days.ts';
import { GoalsScreen } from './goals-screen.tsx';

const SEE = 'What will we see when it works?';

function openBuilder(notebook = createCircle(['Ana', 'Luis']).Ana.notebook) {
  const shown = showScreen(notebook, <GoalsScreen />);
  shown.press('button', /^(Add a first goal|New goal)$/);
  return { notebook, shown };
}

/** Enter in the field that has the focus, as a person without a mouse would. */
function enter(shown: Shown) {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !shown.root.contains(field)) throw new Error('No focus');
  act(() => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    // What a browser does by itself after a key in a form.
    if (field.dispatchEvent(event)) field.closest('form')?.requestSubmit();
  });
}

function type(shown: Shown, question: string, text: string) {
  const field = document.activeElement;
  expect(field).toBe(shown.find('textarea', question));
  shown.type('textarea', question, text);
  enter(shown);
}

const goalsOf = (notebook: Notebook) => notebook.goals.getSnapshot();

test('Enter leads from question to question to a whole goal, which is written only at the end', () => {
  const { notebook, shown } = openBuilder();
  let writes = 0;
  notebook.doc.on('update', () => {
    writes += 1;
  });
  expect(shown.root.textContent).toContain('Question 1 of 8');
  type(shown, SEE, '  Sleeps in her own bed ');
  type(shown, 'How often do we hope to see it?', '5 nights a week');
  type(shown, 'Where are we today?', 'One night a month');
  expect(shown.root.textContent).toContain('Question 4 of 8');
  shown.press('label', /Five levels in our words/);
  expect(shown.root.textContent).toContain('Question 4 of 9');
  act(() =>
    shown
      .find('label', /Five levels/)
      .querySelector('input')
      ?.focus(),
  );
  enter(shown);
  shown.type('input', '0: what we expect', '5 nights');
  shown.type('input', '−2: much less than we expect', 'none');
  enter(shown);
  type(shown, 'How does Maya say it?', 'my bed is a den');
  shown.press('button', 'in 4 weeks');
  shown.press('button', 'Next');
  shown.press('label', /^Lead/);
  shown.press('button', 'Next');
  expect(shown.root.textContent).toContain('Question 9 of 9');
  expect(shown.find('h3').textContent).toContain('Sleeps in her own bed');
  expect(shown.root.textContent).toContain('In Maya’s words: “my bed is a den”');
  expect(shown.root.textContent).toContain('0: what we expect5 nights');
  expect(goalsOf(notebook)).toEqual([]);
  shown.press('button', 'Propose this goal');
  expect(writes).toBe(1);
  expect(goalsOf(notebook)).toMatchObject([
    {
      title: 'Sleeps in her own bed',
      howOften: '5 nights a week',
      startingPoint: 'One night a month',
      scale: 'levels',
      levelExpected: '5 nights',
      levelMuchLess: 'none',
      childWords: 'my bed is a den',
      reviewOn: addDays(dayOf(Date.now()), 28),
      part: 'lead',
      status: 'proposed',
    },
  ]);
  expect(shown.has('form')).toBe(false);
  expect(document.activeElement?.tagName).toBe('ARTICLE');
});

test('every question but the first can be skipped, and one can go back', () => {
  const { notebook, shown } = openBuilder();
  expect(shown.find('button', 'Next').hasAttribute('disabled')).toBe(true);
  enter(shown);
  expect(shown.root.textContent).toContain('Question 1 of 8');
  type(shown, SEE, 'Sleeps in her own bed');
  shown.press('button', 'Back');
  expect(document.activeElement).toBe(shown.find('textarea', SEE));
  shown.press('button', 'Next');
  for (const name of ['Skip', 'Skip', 'Next', 'Skip', 'Skip', 'Skip', 'Propose this goal']) {
    shown.press('button', name);
  }
  expect(goalsOf(notebook)).toMatchObject([
    { title: 'Sleeps in her own bed', scale: 'closeness', target: 8, howOften: '', part: null },
  ]);
});

test('Enter goes down the levels one by one, and on after the last', () => {
  const { shown } = openBuilder();
  type(shown, SEE, 'Sleeps in her own bed');
  shown.press('button', 'Skip');
  shown.press('button', 'Skip');
  shown.press('label', /Five levels in our words/);
  shown.press('button', 'Next');
  expect(document.activeElement).toBe(shown.find('input', '+2: much more than we expect'));
  for (let n = 0; n < 4; n += 1) enter(shown);
  expect(document.activeElement).toBe(shown.find('input', '−2: much less than we expect'));
  enter(shown);
  expect(shown.has('textarea', 'How does Maya say it?')).toBe(true);
});

test('what was typed survives a look at another tab, on the question where one was', () => {
  const { notebook, shown } = openBuilder();
  type(shown, SEE, 'Sleeps in her own bed');
  shown.type('textarea', 'How often do we hope to see it?', '5 nights');
  const again = showScreen(notebook, <GoalsScreen />);
  const field = again.find('textarea', 'How often do we hope to see it?');
  expect(field instanceof HTMLTextAreaElement && field.value).toBe('5 nights');
  again.press('button', 'Not now, keep it');
  expect(again.has('form')).toBe(false);
  again.press('button', 'Go on with your goal');
  expect(again.root.textContent).toContain('Question 2 of 8');
  expect(goalsOf(notebook)).toEqual([]);
});

test('a proposed goal leaves the builder empty for the next one', () => {
  const { shown } = openBuilder();
  type(shown, SEE, 'Sleeps in her own bed');
  shown.press('button', 'Propose it now');
  shown.press('button', 'New goal');
  const field = shown.find('textarea', SEE);
  expect(field instanceof HTMLTextAreaElement && field.value).toBe('');
});

test('a wording that nobody could see gets a gentle hint, which stops nobody', () => {
  const { shown } = openBuilder();
  const hint = () => shown.find('form [role=status]').textContent;
  expect(hint()).toBe('');
  shown.type('textarea', SEE, 'Feel better');
  expect(hint()).toContain('Nobody can see this from outside');
  enter(shown);
  expect(shown.root.textContent).toContain('Question 2 of 8');
});

test('a viewer has no builder', () => {
  const { Ana } = createCircle(['Ana', 'Luis']);
  const viewer = openNotebookModel(Ana.notebook.doc, { me: 'Luis', canWrite: () => false });
  const shown = showScreen(viewer, <GoalsScreen />);
  expect(shown.has('button')).toBe(false);
});
