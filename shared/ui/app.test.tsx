// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { addMember } from '#shared/notebook/members.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { createMemoryHost, INVITATION, type MemoryHost } from '#tests/gallery/memory-host.ts';
import type { MemoryNotebook } from '#tests/gallery/memory-notebook.ts';
import { aClip } from '#tests/support/clip.ts';
import { type Page, showPage } from '#tests/support/page.tsx';
import { App } from './app.tsx';
import type { SyncStatus } from './host.ts';

let page: Page;
// A page that comes later than the first screen is here before a test asks for it.
beforeAll(() => Promise.all([import('./settings/settings-sheet.tsx'), import('./words/es.ts')]));
afterEach(async () => {
  vi.useRealTimers();
  await page.close();
});

async function show(host: MemoryHost): Promise<void> {
  page = await showPage(<App host={host} />);
}

/** Ana's own notebook, just started. */
async function showStarted(): Promise<{ host: MemoryHost; memory: MemoryNotebook }> {
  const host = createMemoryHost();
  const facts = { title: 'Maya’s notebook', childName: 'Maya', server: '' };
  const id = await host.start(facts, { name: 'Ana', kind: 'caregiver' });
  const memory = host.opened.get(id);
  if (memory === undefined) throw new Error('it was just started');
  await show(host);
  return { host, memory };
}

test('a caregiver starts a notebook in three questions and is told about the record', async () => {
  const host = createMemoryHost();
  await show(host);
  await page.press(/^Start a notebook/);
  expect(page.button('Next').disabled).toBe(true);
  await page.type('The child’s first name, or a nickname', 'Maya');
  await page.press('Next');
  await page.type('Your name, as the others call you', 'Ana');
  await page.press('Next');
  expect(page.text()).toContain('may become part of the child’s record');
  await page.press('Start the notebook');
  expect(page.text()).toContain('Maya’s notebook');
  expect(host.shelf.getSnapshot().notebooks).toHaveLength(1);
});

test('what was captured before there is a notebook is not passed over in silence', async () => {
  const clip = aClip({ id: '1', quote: 'Name the worry', url: 'https://example.org/bedtime' });
  await show(createMemoryHost({ clips: [clip] }));
  expect(page.text()).toContain('What you saved is kept on this device.');
});

test('an invitation that came with the address is offered first, with the name it was made for', async () => {
  await show(createMemoryHost({ arrivingInvitation: INVITATION }));
  expect(page.text()).toContain('Ana invites you to “Maya’s notebook”');
  await page.press('Next');
  await page.press('Join');
  const [opened] = page.root.querySelectorAll('h1');
  expect(opened?.textContent).toBe('Maya’s notebook');
});

test('an invitation that was used does not fill the field of the next one', async () => {
  await show(createMemoryHost({ arrivingInvitation: INVITATION }));
  await page.press('Next');
  await page.press('Join');
  await page.press(/^Maya’s notebook/);
  await page.press(/^Join with a link/);
  expect(page.root.querySelector('textarea')?.value).toBe('');
});

test('words that are no link are refused with what to do, and stay in the field', async () => {
  await show(createMemoryHost());
  await page.press(/^Join with a link/);
  await page.type('Paste your invitation link', 'hello', 'Enter');
  expect(page.text()).toContain('Copy the whole link and paste it here.');
  expect(page.root.querySelector('textarea')?.value).toBe('hello');
});

test('the example opens at once and says that nothing is kept', async () => {
  await show(createMemoryHost());
  await page.press(/^Try it with an example/);
  expect(page.text()).toContain('Example · stays in this window');
});

test.each<[SyncStatus, string]>([
  [{ state: 'saved' }, 'Saved · end-to-end encrypted'],
  [{ state: 'saving' }, 'Saving…'],
  [{ state: 'opening' }, 'Opening…'],
  [{ state: 'offline' }, 'Offline · kept on this device, will sync'],
  [{ state: 'cannot-save-on-device' }, 'Couldn’t save on this device'],
  [{ state: 'read-only', why: 'viewer' }, 'You can read here, not write'],
  [{ state: 'read-only', why: 'newer-version' }, 'Update the app to write here'],
  [{ state: 'refused', reason: 'no-access' }, 'Your access has ended'],
  [{ state: 'refused', reason: 'too-large' }, 'Too large to send · kept on this device'],
])('the header says %j in one sentence', async (status, sentence) => {
  const { memory } = await showStarted();
  await page.after(() => memory.status.set(status));
  expect(page.root.querySelector('header')?.textContent).toContain(sentence);
});

test('trouble and unreadable entries are counted in quiet lines', async () => {
  const { memory } = await showStarted();
  await page.after(() => {
    memory.problems.set([{ kind: 'damaged', count: 2 }]);
    memory.opened.notebook.doc.getMap('questions').set('from-the-future', 'no entry');
  });
  expect(page.text()).toContain('2 parts arrived damaged. They are kept');
  expect(page.text()).toContain('Kept, but this version cannot show: 1 question.');
});

test('a person who came by is named in the header', async () => {
  const { memory } = await showStarted();
  await page.after(() => {
    const fields = { name: 'Dr. Okafor', kind: 'clinician' as const, joined: true };
    addMember(memory.opened.notebook, fields, 'okafor');
    memory.presence.set([{ memberId: 'okafor', me: false, editing: null }]);
  });
  expect(page.root.querySelector('header')?.textContent).toContain('Dr. Okafor is here');
});

test('an edit that arrives is told once, politely, after the burst', async () => {
  const { memory } = await showStarted();
  const { notebook } = memory.opened;
  const told = () => page.root.querySelector('[aria-live=polite].unseen')?.textContent;
  vi.useFakeTimers();
  await page.after(() => {
    const fields = { name: 'Dr. Okafor', kind: 'clinician' as const, joined: true };
    addMember(notebook, fields, 'okafor');
    askQuestion(memory.join('okafor').notebook, { text: 'How did bedtime go?' });
  });
  expect(told()).toBe('');
  await page.after(() => void vi.advanceTimersByTime(1500));
  expect(told()).toBe('Dr. Okafor has just written something');
  await page.after(() => void askQuestion(notebook, { text: 'My own' }));
  await page.after(() => void vi.advanceTimersByTime(1500));
  expect(told()).toBe('Dr. Okafor has just written something');
});

test('help for emergencies is two presses away', async () => {
  await showStarted();
  await page.press(/: open another notebook/);
  await page.press('Help right now');
  const numbers = [...page.root.querySelectorAll('a[href^="tel:"]')].map(
    (link) => link.textContent,
  );
  expect(numbers).toEqual([expect.stringMatching(/^911/), expect.stringMatching(/^988/)]);
});

test('another language changes every word at once and keeps the place', async () => {
  const { host } = await showStarted();
  await page.press('Questions');
  await page.after(() => host.setPreferences({ language: 'es' }));
  await page.after(async () => {});
  expect(page.button('Preguntas').getAttribute('aria-current')).toBe('page');
  expect(document.documentElement.lang).toBe('es');
});

test('a notebook that does not open says so and offers to try again', async () => {
  const host = createMemoryHost();
  host.shelf.set({
    state: 'ready',
    openId: 'lost',
    notebooks: [{ notebookId: 'lost', title: 'Maya', role: 'editor', example: false }],
  });
  await show(host);
  expect(page.text()).toContain('This did not open');
  expect(page.has('Try again')).toBe(true);
});

test('taking the notebook off this device asks first, and then leads to the welcome', async () => {
  const { host } = await showStarted();
  await page.press(/: open another notebook/);
  await page.press('Settings');
  await page.press('Take the notebook off this device');
  expect(host.shelf.getSnapshot().notebooks).toHaveLength(1);
  await page.press('Take it off');
  expect(host.shelf.getSnapshot().notebooks).toEqual([]);
  expect(page.has(/^Start a notebook/)).toBe(true);
});
