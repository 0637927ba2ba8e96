// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createMemoryHost, type MemoryHost } from '#tests/gallery/memory-host.ts';
import { createMemoryNotebook } from '#tests/gallery/memory-notebook.ts';
import { aClip } from '#tests/support/clip.ts';
import { type Page, showPage } from '#tests/support/page.tsx';
import { App } from '../app.tsx';
import type { Clip } from '../host.ts';

let page: Page;
beforeAll(() => import('../settings/settings-sheet.tsx'));
afterEach(() => page.close());

const clip = aClip({ id: '1', quote: 'Name the worry', url: 'https://example.org/bedtime' });

/** Maya's notebook and Leo's, which is open. */
async function show(clips: readonly Clip[], clipsTo: string | null = null) {
  const host = createMemoryHost({ clips });
  const start = (childName: string) =>
    host.start({ title: childName, childName, server: '' }, { name: 'Ana', kind: 'caregiver' });
  const ids = { Maya: await start('Maya'), Leo: await start('Leo') };
  host.setPreferences({ clipsTo: clipsTo === 'Maya' ? ids.Maya : clipsTo });
  page = await showPage(<App host={host} />);
  return { host, ids };
}
const notesIn = (host: MemoryHost, id: string) =>
  host.opened.get(id)?.opened.notebook.notes.getSnapshot().length;
const openName = () => page.root.querySelector('h1')?.textContent;
const waiting = (host: MemoryHost) => host.clips?.getSnapshot().length;

test('a tap chooses the notebook, and the kind lands there', async () => {
  const { host, ids } = await show([clip]);
  expect(openName()).toBe('Leo');
  expect(page.button('Leo').getAttribute('aria-pressed')).toBe('true');
  await page.press('Maya');
  expect(page.button('Maya').getAttribute('aria-pressed')).toBe('true');
  expect(host.preferences.getSnapshot().clipsTo).toBe(ids.Maya);
  expect(waiting(host)).toBe(1);
  await page.press('Note');
  expect(openName()).toBe('Maya');
  expect([notesIn(host, ids.Maya), notesIn(host, ids.Leo)]).toEqual([1, 0]);
  expect(waiting(host)).toBe(0);
});

test('what was decided in the menu asks only when it is for another notebook', async () => {
  const { host, ids } = await show([{ ...clip, as: 'note' }], 'Maya');
  expect(waiting(host)).toBe(1);
  expect(page.has('Resource')).toBe(false);
  await page.press('Leo');
  // Chosen, and decided before: nothing is left to ask.
  expect(waiting(host)).toBe(0);
  expect(openName()).toBe('Leo');
  expect([notesIn(host, ids.Maya), notesIn(host, ids.Leo)]).toEqual([0, 1]);
});

test('or goes to the chosen one at a press', async () => {
  const { host, ids } = await show([{ ...clip, as: 'note' }], 'Maya');
  await page.press('Keep it');
  expect(openName()).toBe('Maya');
  expect([notesIn(host, ids.Maya), notesIn(host, ids.Leo)]).toEqual([1, 0]);
});

test('a chosen notebook that left the shelf is as if none was chosen', async () => {
  const { host, ids } = await show([{ ...clip, as: 'note' }], 'gone');
  expect(waiting(host)).toBe(0);
  expect(notesIn(host, ids.Leo)).toBe(1);
});

test('what is captured beside a notebook that can only be read goes to one that can be written', async () => {
  const host = createMemoryHost({ clips: [clip] });
  const me = { name: 'Ana', kind: 'caregiver' } as const;
  const id = await host.start({ title: 'Maya', childName: 'Maya', server: '' }, me);
  const doc = host.opened.get(id)?.opened.notebook.doc;
  if (doc === undefined) throw new Error('it was just started');
  const theirs = createMemoryNotebook(doc, { me: 'reader', role: 'viewer' });
  host.put({ notebookId: 'leo', title: 'Leo', role: 'viewer', example: false }, theirs);
  page = await showPage(<App host={host} />);
  expect(page.has('Leo')).toBe(false);
  expect(page.button('Maya').getAttribute('aria-pressed')).toBe('true');
  await page.press('Resource');
  expect(openName()).toBe('Maya');
  expect(notesIn(host, id)).toBe(1);
  expect(waiting(host)).toBe(0);
});

test('the choice can be seen and taken back in the settings', async () => {
  const { host, ids } = await show([], 'Maya');
  await page.press(/^Leo/);
  await page.press('Settings');
  const select = page.root.querySelector('select');
  expect(select?.value).toBe(ids.Maya);
  await page.after(() => {
    if (select) select.value = '';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(host.preferences.getSnapshot().clipsTo).toBeNull();
});

test('whoever asks about something is led to where they say what', async () => {
  const { host, ids } = await show([{ ...clip, as: 'question' }]);
  const notebook = host.opened.get(ids.Leo)?.opened.notebook;
  expect(notebook?.questions.getSnapshot()).toHaveLength(1);
  expect(document.activeElement?.getAttribute('placeholder')).toBe(
    'What do you want to ask about this?',
  );
});
