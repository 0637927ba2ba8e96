// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startThread } from '#shared/notebook/comments.ts';
import { proposeGoal, rateGoal, setGoalStatus } from '#shared/notebook/goals.ts';
import { addMember } from '#shared/notebook/members.ts';
import { writeNote } from '#shared/notebook/notes.ts';
import { planPractice } from '#shared/notebook/practice.ts';
import { askQuestion, editQuestion } from '#shared/notebook/questions.ts';
import { archiveEntry } from '#shared/notebook/write.ts';
import { createMemoryHost } from '#tests/gallery/memory-host.ts';
import { type Page, showPage } from '#tests/support/page.tsx';
import { App } from '../app.tsx';

let page: Page;
// Pages that come later than the first screen are here before a test asks for them.
beforeAll(() =>
  Promise.all([
    import('../search/search-sheet.tsx'),
    import('../shortcuts/shortcuts-sheet.tsx'),
    import('../settings/settings-sheet.tsx'),
  ]),
);
afterEach(async () => {
  vi.useRealTimers();
  await page.close();
});

/** Ana's notebook with Dr. Okafor in it. */
async function show() {
  const host = createMemoryHost();
  const facts = { title: 'Maya’s notebook', childName: 'Maya', server: '' };
  const id = await host.start(facts, { name: 'Ana', kind: 'caregiver' });
  const memory = host.opened.get(id);
  if (memory === undefined) throw new Error('it was just started');
  const { notebook } = memory.opened;
  addMember(notebook, { name: 'Dr. Okafor', kind: 'clinician', joined: true }, 'okafor');
  const okafor = memory.join('okafor').notebook;
  page = await showPage(<App host={host} />);
  return { host, memory, notebook, okafor };
}

const pressKey = (key: string, more: KeyboardEventInit = {}, target?: Element | null) =>
  page.after(() => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    (target ?? document.body).dispatchEvent(event);
  });
const heading = () => page.root.querySelector('main section')?.getAttribute('aria-label');
const currentTab = () => page.root.querySelector('nav [aria-current]')?.textContent;
const focused = () => document.activeElement?.textContent ?? '';

test('keys lead to the tabs, the search, help and the page of keys, and Escape leads back', async () => {
  await show();
  for (const [key, name] of [
    ['/', 'Search'],
    ['h', 'Help right now'],
    ['?', 'Keyboard shortcuts'],
  ] as const) {
    await pressKey(key);
    expect(heading()).toBe(name);
    await pressKey('Escape');
    expect(heading()).toBeUndefined();
  }
  await pressKey('3');
  expect(currentTab()).toBe('Questions');
});

test('single keys are letters for whoever writes, and are off when they are switched off', async () => {
  const { host } = await show();
  await pressKey('2', {}, page.root.querySelector('textarea'));
  expect(currentTab()).toBe('Today');
  await page.press(/^Maya’s notebook: open/);
  await page.press('Settings');
  const off = [...page.root.querySelectorAll('label')].find((each) => each.textContent === 'Off');
  await page.after(() => off?.querySelector('input')?.click());
  expect(host.preferences.getSnapshot().shortcuts).toBe(false);
  await pressKey('Escape');
  await pressKey('2');
  expect(currentTab()).toBe('Today');
});

test('n adds on the screen one is at', async () => {
  await show();
  await pressKey('n');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await pressKey('2');
  await pressKey('n', {}, page.root);
  expect(page.root.querySelector('main form, main textarea')).not.toBeNull();
});

/** The notebook is read in slices of time: on a slow machine what is found comes in parts. */
async function searchFor(words: string, said: string) {
  await pressKey('/');
  await page.type('Search this notebook', words);
  await vi.waitFor(() =>
    page.after(() => expect(page.root.querySelector('main [role=status]')?.textContent).toBe(said)),
  );
}

test('a search finds, says how many, and leads to the entry by keys alone', async () => {
  const { notebook } = await show();
  await page.after(() => {
    writeNote(notebook, { kind: 'win', title: 'Mañana en la panadería' }, 'note');
    const goal = proposeGoal(notebook, { title: 'Sleep' });
    startThread(notebook, 'goals', goal, { text: 'Panadería first' });
    archiveEntry(notebook, 'questions', askQuestion(notebook, { text: 'Panaderias?' }));
  });
  await searchFor('panaderia', '3 found');
  const marks = [...page.root.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marks.sort()).toEqual(['Panaderia', 'Panadería', 'panadería']);
  expect(page.text()).toContain('Put away');
  const field = document.activeElement;
  await pressKey('ArrowDown', {}, field);
  const first = focused();
  await pressKey('ArrowDown', {}, document.activeElement);
  expect(focused()).not.toBe(first);
  await pressKey('ArrowUp', {}, document.activeElement);
  await pressKey('ArrowUp', {}, document.activeElement);
  expect(document.activeElement).toBe(field);
  await page.press(/^Mañana/);
  expect(currentTab()).toBe('Notes');
  expect(document.activeElement?.getAttribute('data-entry')).toBe('note');
});

test('who is led to a goal that was met sees it, though it lies folded away', async () => {
  const { notebook } = await show();
  await page.after(() => {
    proposeGoal(notebook, { title: 'Sleep' });
    setGoalStatus(notebook, proposeGoal(notebook, { title: 'Walk to school' }, 'met'), 'met');
  });
  await searchFor('walk', '1 found');
  await page.press(/^Walk to school/);
  const card = page.root.querySelector('[data-entry="met"]');
  expect(card?.closest('details')?.open).toBe(true);
});

test('what arrives while the search is open is found after a moment', async () => {
  vi.useFakeTimers();
  const { okafor } = await show();
  await searchFor('giraffe', 'Nothing found. Try fewer or other words.');
  await page.after(() => {
    writeNote(okafor, { kind: 'win', title: 'A giraffe' });
    vi.advanceTimersByTime(5000);
  });
  expect(page.text()).toContain('1 found');
});

test('the focus returns to where a page was opened from', async () => {
  await show();
  const opener = page.button('Help right now');
  opener.focus();
  await page.press('Help right now');
  await page.press('Back');
  expect(document.activeElement).toBe(opener);
});

test('tabs count what is new for me, and reading it from the news takes it off', async () => {
  const { okafor } = await show();
  await page.after(() => {
    askQuestion(okafor, { text: 'How is bedtime?' });
    askQuestion(okafor, { text: 'And school?' });
  });
  expect(page.has('Questions, 2 new entries')).toBe(true);
  await page.press('Asked “How is bedtime?”');
  expect(page.has('Questions, 1 new entry')).toBe(true);
  await page.press('Today');
  expect(page.text()).not.toContain('How is bedtime?');
});

test('what was said and rated is told in words, a mention of me first', async () => {
  const { notebook, okafor } = await show();
  await page.after(() => {
    proposeGoal(notebook, { title: 'Sleep' }, 'goal');
    rateGoal(okafor, 'goal', '2026-11-05', 7);
    planPractice(okafor, { title: 'Worry time' });
    startThread(okafor, 'goals', 'goal', { text: 'please look', mentions: [notebook.me] });
  });
  const news = [...page.root.querySelectorAll('section[aria-labelledby=news] button')];
  expect(news.map((each) => each.textContent)).toEqual([
    'Mark all read',
    'Dr. Okafor asks you to look, in “Sleep”: please look',
    'Practice: Worry time',
  ]);
  expect(page.text()).toContain('Dr. Okafor gave 7 of 10: “Sleep”');
});

test('putting away is said in a line that brings it back, and goes by itself', async () => {
  vi.useFakeTimers();
  const { notebook } = await show();
  await page.after(() => {
    proposeGoal(notebook, { title: 'Sleep' }, 'goal');
  });
  await page.press('Goals');
  const putAway = async () => {
    await page.press(/^More for/);
    await page.after(() =>
      page.root.querySelector<HTMLElement>('[data-choice="Put away"]')?.click(),
    );
  };
  await putAway();
  expect(notebook.goals.getSnapshot()).toEqual([]);
  await page.press('Undo');
  expect(notebook.goals.getSnapshot()).toHaveLength(1);
  expect(page.text()).toContain('Undone: put away goal');
  await page.after(() => {
    vi.advanceTimersByTime(9000);
  });
  expect(page.text()).not.toContain('Undone');
});

test('Ctrl+Z takes back what I did, and the menu names it; in a field it is the field’s', async () => {
  const { notebook, okafor } = await show();
  await page.after(() => {
    askQuestion(notebook, { text: 'Is this normal?' }, 'mine');
    askQuestion(okafor, { text: 'How is bedtime?' }, 'theirs');
  });
  await page.press(/^Maya’s notebook: open/);
  expect(page.has('Undo: add question')).toBe(true);
  await pressKey('z', { ctrlKey: true }, page.root.querySelector('textarea'));
  expect(notebook.questions.getSnapshot()).toHaveLength(2);
  await pressKey('z', { ctrlKey: true });
  expect(notebook.questions.getSnapshot().map(({ id }) => id)).toEqual(['theirs']);
  await pressKey('Z', { ctrlKey: true, shiftKey: true });
  expect(notebook.questions.getSnapshot()).toHaveLength(2);
  await page.after(() => {
    editQuestion(okafor, 'mine', { text: 'Is it?' });
  });
  await pressKey('z', { ctrlKey: true });
  expect(page.text()).toContain('Somebody has changed this since');
  expect(notebook.questions.getSnapshot()).toHaveLength(2);
});

test('who may only read sees no counts and nothing to undo', async () => {
  const { notebook, okafor, memory } = await show();
  await page.after(() => {
    askQuestion(notebook, { text: 'Mine' });
    askQuestion(okafor, { text: 'Theirs' });
    memory.status.set({ state: 'read-only', why: 'viewer' });
  });
  expect(page.has(/new entr/)).toBe(false);
  await page.press(/^Maya’s notebook: open/);
  expect(page.has(/^Undo/)).toBe(false);
  await pressKey('z', { ctrlKey: true });
  expect(notebook.questions.getSnapshot()).toHaveLength(2);
});

test('help is in the same corner before there is a notebook, with numbers for the place one chooses', async () => {
  const host = createMemoryHost({ preferences: { region: 'MX' } });
  page = await showPage(<App host={host} />);
  await page.press('Help right now');
  expect(page.root.querySelector('a[href="tel:8009112000"]')?.textContent).toContain(
    'Línea de la Vida',
  );
  await page.after(() => host.setPreferences({ region: 'elsewhere' }));
  expect(page.root.querySelector('a[href="tel:112"]')).not.toBeNull();
  expect(page.text()).toContain('Call your local emergency number');
  await page.press('Help right now');
  expect(page.root.querySelector('a[href^="tel:"]')).toBeNull();
});

test('whoever keeps a thought by a chip goes on writing in the same line', async () => {
  await show();
  await page.type('Add a note, question or small win…', 'Is this normal?');
  await page.press('Question');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  expect(page.text()).toContain('Saved in Questions');
});
