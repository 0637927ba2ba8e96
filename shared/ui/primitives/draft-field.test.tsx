// @vitest-environment happy-dom
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { type Page, showPage } from '#tests/support/page.tsx';
import { DraftField } from './draft-field.tsx';

let page: Page;
afterEach(() => page.close());

/** A goal's line, and somebody else who can change it. */
async function showGoal() {
  const saved: string[] = [];
  let changeElsewhere: (text: string) => void = () => {};
  function Goal() {
    const [value, setValue] = useState('Sleep');
    changeElsewhere = setValue;
    const save = (text: string) => {
      saved.push(text);
      setValue(text.trim());
    };
    return <DraftField label="Goal" value={value} onSave={save} />;
  }
  page = await showPage(<Goal />);
  const input = page.root.querySelector('input');
  if (input === null) throw new Error('a field has an input');
  return {
    saved,
    input,
    changeElsewhere: (text: string) => page.after(() => changeElsewhere(text)),
    leave: () =>
      page.after(() => {
        input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      }),
  };
}

test('every letter is saved as it is typed, so a closing window loses none', async () => {
  const { saved } = await showGoal();
  await page.type('Goal', 'Sleep a');
  await page.type('Goal', 'Sleep al');
  expect(saved).toEqual(['Sleep a', 'Sleep al']);
});

test('what is typed stands as typed until the field is left, though it is kept without spaces', async () => {
  const { input, leave } = await showGoal();
  await page.type('Goal', 'Sleep ');
  expect(input.value).toBe('Sleep ');
  await leave();
  expect(input.value).toBe('Sleep');
});

test('somebody else’s edit shows where nobody types, and never under the fingers', async () => {
  const { input, changeElsewhere, leave } = await showGoal();
  await changeElsewhere('Sleep well');
  expect(input.value).toBe('Sleep well');
  await page.type('Goal', 'Sleep alone');
  await changeElsewhere('Sleep better');
  expect(input.value).toBe('Sleep alone');
  await leave();
  expect(input.value).toBe('Sleep better');
});

test('looking at a line saves nothing', async () => {
  const { saved, leave } = await showGoal();
  await leave();
  expect(saved).toEqual([]);
});
