// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { addMember } from '#shared/notebook/members.ts';
import { planPractice } from '#shared/notebook/practice.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import { planSession } from '#shared/notebook/sessions.ts';
import { createMemoryHost } from '#tests/gallery/memory-host.ts';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { type Page, showPage } from '#tests/support/page.tsx';
import { showScreen } from '#tests/support/screen.tsx';
import { App } from '../app.tsx';
import { FoundSession } from './found-session.tsx';

let page: Page;
afterEach(() => page?.close());

const ADD = 'Add a note, question or small win…';

async function showToday() {
  const host = createMemoryHost();
  const facts = { title: 'Maya’s notebook', childName: 'Maya', server: '' };
  const id = await host.start(facts, { name: 'Ana', kind: 'caregiver' });
  const memory = host.opened.get(id);
  if (memory === undefined) throw new Error('it was just started');
  page = await showPage(<App host={host} />);
  return memory;
}

test('Enter keeps a thought as a note', async () => {
  const { notebook } = (await showToday()).opened;
  await page.type(ADD, 'Slept badly', 'Enter');
  expect(notebook.notes.getSnapshot()).toMatchObject([
    { title: 'Slept badly', kind: 'observation' },
  ]);
  expect(page.text()).toContain('Saved in Notes');
});

test('the same line keeps it as a question or as a win', async () => {
  const { notebook } = (await showToday()).opened;
  await page.type(ADD, 'Is this normal?');
  await page.press('Question');
  await page.type(ADD, 'Slept in her own bed');
  await page.press('Small win');
  expect(notebook.questions.getSnapshot()).toMatchObject([{ text: 'Is this normal?' }]);
  expect(notebook.notes.getSnapshot()).toMatchObject([{ kind: 'win' }]);
});

test('words not yet added survive a look at another tab', async () => {
  await showToday();
  await page.type(ADD, 'She said that');
  await page.press('Goals');
  await page.press('Today');
  expect(page.root.querySelector('textarea')?.value).toBe('She said that');
});

test('practice is logged by one press and can be taken back', async () => {
  const { notebook } = (await showToday()).opened;
  let id = '';
  await page.after(() => {
    id = planPractice(notebook, { title: 'Worry time', timesPerWeek: 5 });
  });
  await page.press('Hard day');
  expect(notebook.practiceLog.of(id)).toMatchObject([{ outcome: 'hard-day' }]);
  expect(page.text()).toContain('Thanks for saying so');
  await page.press('Change');
  expect(notebook.practiceLog.of(id)).toEqual([]);
  await page.press('Did it');
  expect(page.text()).toContain('1 of 5 this week');
});

test('a session without a date asks for one and then heads its agenda', async () => {
  const { notebook } = (await showToday()).opened;
  await page.press('Set a date');
  await page.type('Date and time of the next session', '2999-11-27T16:30');
  await page.press('Save');
  const [session] = notebook.sessions.getSnapshot();
  expect(session?.startsAt).toBe(new Date(2999, 10, 27, 16, 30).getTime());
  await page.press('Add to agenda');
  await page.type('What should we talk about?', 'The school trip', 'Enter');
  expect(notebook.questions.getSnapshot()).toMatchObject([{ status: 'for-session' }]);
  expect(page.text()).toContain('1 question to talk about');
});

test('what others kept without a word is told apart by what it says', async () => {
  const memory = await showToday();
  await page.after(() => {
    const fields = { name: 'Dr. Okafor', kind: 'clinician' as const, joined: true };
    addMember(memory.opened.notebook, fields, 'okafor');
    const { notebook } = memory.join('okafor');
    askQuestion(notebook, { text: '', quote: 'Name the\n worry' });
  });
  expect(page.text()).toContain('Name the worry');
});

test('what others wrote is new until all is marked read', async () => {
  const memory = await showToday();
  await page.after(() => {
    const fields = { name: 'Dr. Okafor', kind: 'clinician' as const, joined: true };
    addMember(memory.opened.notebook, fields, 'okafor');
    askQuestion(memory.join('okafor').notebook, { text: 'How did bedtime go?' });
  });
  expect(page.text()).toContain('Asked “How did bedtime go?”');
  await page.press('Mark all read');
  expect(page.text()).not.toContain('How did bedtime go?');
});

test('who may only read is offered nothing to write', async () => {
  const memory = await showToday();
  await page.after(() => {
    planPractice(memory.opened.notebook, { title: 'Worry time' });
    memory.status.set({ state: 'read-only', why: 'viewer' });
  });
  expect(page.root.querySelector('textarea')).toBeNull();
  expect(page.has('Did it')).toBe(false);
  expect(page.text()).toContain('Worry time');
});

test('in a narrow frame the agenda holds what was agreed', async () => {
  const { notebook } = (await showToday()).opened;
  let id = '';
  await page.after(() => {
    id = planSession(notebook, Date.now() + 86_400_000);
  });
  const agreed = readRichText(notebook.doc, id, 'agreed');
  if (agreed === null) throw new Error('a session is born with it');
  await page.after(() => writeParagraphs(agreed, ['Worry time after the snack']));
  expect(page.text()).not.toContain('Worry time after the snack');
  await page.press('Open agenda');
  expect(page.text()).toContain('Worry time after the snack');
});

test('whoever is led to a session long past reads what was written about it', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = planSession(notebook, NOON - 90 * 86_400_000);
  const words = readRichText(notebook.doc, id, 'how-it-went');
  if (words === null) throw new Error('a session is born with it');
  writeParagraphs(words, ['She walked in first']);
  const shown = showScreen(notebook, <FoundSession />, { entryId: id });
  expect(shown.root.textContent).toContain('She walked in first');
});
