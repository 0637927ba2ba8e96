// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, test } from 'vitest';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { addOption, chooseOption, editNote, writeNote } from '#shared/notebook/notes.ts';
import { noteKinds } from '#shared/notebook/shape.ts';
import { archiveEntry } from '#shared/notebook/write.ts';
import { createCircle } from '#tests/support/circle.ts';
import { type Shown, showScreen } from '#tests/support/screen.tsx';
import { useWay, WayContext } from '../place.tsx';
import { en } from '../words/en.ts';
import { NotesScreen } from './notes-screen.tsx';

test('every kind of note can be written, and has its own question and hint', () => {
  for (const kind of noteKinds) {
    const { notebook } = createCircle(['Ana']).Ana;
    const shown = showScreen(notebook, <NotesScreen />);
    shown.press('button', 'Write a first note');
    shown.press('button', en.notes.kinds[kind]);
    expect(shown.root.textContent).toContain(en.notes.hints[kind]);
    shown.type('textarea', en.notes.prompts[kind], 'In a few words');
    shown.key('textarea', en.notes.prompts[kind], 'Enter');
    expect(notebook.notes.getSnapshot()).toMatchObject([{ kind, title: 'In a few words' }]);
    expect(shown.has('button[aria-expanded=true]', 'In a few words')).toBe(true);
  }
});

test('a note about what happened asks what came before and after', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = writeNote(notebook, { kind: 'happened', title: 'Drop-off' });
  const shown = showScreen(notebook, <NotesScreen />);
  shown.press('button', 'Drop-off');
  shown.type('textarea', 'What came before', 'We ran late');
  shown.type('textarea', 'What came after', 'She walked in');
  shown.press('button', 'Drop-off');
  expect(notebook.notes.get(id)).toMatchObject({ before: 'We ran late', after: 'She walked in' });
  expect(shown.root.textContent).toContain('We ran late');
});

test('one’s own well-being is written with the plain word that everybody here can read it', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  writeNote(notebook, { kind: 'wellbeing', title: 'A hard week' });
  const shown = showScreen(notebook, <NotesScreen />);
  shown.press('button', 'A hard week');
  expect(shown.root.textContent).toContain('Everyone in this notebook can read this.');
});

/** Chooses in a list that the system opens. */
function choose(shown: Shown, label: string, value: string): void {
  const select = shown.find('select', label);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`${label} is no list`);
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('notes are narrowed by kind, place, person and tag together, and each is taken off again', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  writeNote(Ana.notebook, { kind: 'win', title: 'Bed', setting: 'home', tags: ['sleep'] });
  writeNote(Luis.notebook, { kind: 'win', title: 'Gate', setting: 'school' });
  writeNote(Luis.notebook, { kind: 'concern', title: 'Tired', setting: 'school', tags: ['sleep'] });
  const shown = showScreen(Ana.notebook, <NotesScreen />);
  const titles = () => ['Bed', 'Gate', 'Tired'].filter((title) => shown.has('h4 button', title));
  shown.press('button', 'Filter');
  choose(shown, 'Where', 'school');
  expect(titles()).toEqual(['Gate', 'Tired']);
  choose(shown, 'Tag', 'sleep');
  expect(titles()).toEqual(['Tired']);
  choose(shown, 'Written by', 'Luis');
  expect(shown.root.querySelector('[role=status]')?.textContent).toBe('1 note found');
  shown.press('button', 'School');
  shown.press('button', '#sleep');
  expect(titles()).toEqual(['Gate', 'Tired']);
  shown.press('button', 'Concern 1');
  expect(titles()).toEqual(['Tired']);
  choose(shown, 'Where', 'school');
  act(() => archiveEntry(Ana.notebook, 'notes', Ana.notebook.notes.getSnapshot()[2]?.id ?? ''));
  expect(shown.root.textContent).toContain('No note matches.');
  shown.press('button', 'Show all notes');
  expect(titles()).toEqual(['Bed', 'Gate']);
  expect(shown.find('button', 'All').getAttribute('aria-pressed')).toBe('true');
});

test('who is led to a note sees it, whatever was chosen before', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  writeNote(notebook, { kind: 'win', title: 'Bed' });
  const id = writeNote(notebook, { kind: 'concern', title: 'Tired' });
  const shown = showScreen(notebook, <LedTo entryId={id} />);
  shown.press('button', 'Win 1');
  expect(shown.has('h4 button', 'Tired')).toBe(false);
  shown.press('button', 'lead');
  expect(shown.has('h4 button', 'Tired')).toBe(true);
});

function LedTo({ entryId }: { entryId: string }) {
  const way = useWay();
  const [place, setPlace] = useState(way.place);
  return (
    <WayContext value={{ ...way, place }}>
      <button type="button" aria-label="lead" onClick={() => setPlace({ ...place, entryId })} />
      <NotesScreen />
    </WayContext>
  );
}

test('of thousands of notes only a stretch is made, the pinned ones still first', () => {
  const clock = { at: Date.UTC(2025, 0, 1) };
  const { notebook } = createCircle(['Ana'], clock).Ana;
  writeNote(notebook, { kind: 'about-child', title: 'Likes trains' });
  notebook.doc.transact(() => {
    for (let n = 0; n < 3000; n += 1) {
      clock.at += 60_000;
      writeNote(notebook, { kind: 'observation', title: `Note ${n}` });
    }
  });
  const shown = showScreen(notebook, <NotesScreen />);
  const titles = [...shown.root.querySelectorAll('h4')].map(({ textContent }) => textContent);
  expect(titles.slice(0, 2)).toEqual(['Likes trains', 'Note 2999']);
  expect(titles.length).toBeLessThan(40);
});

test('a decision is made among choices with their sides, and read as a comparison', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const id = writeNote(Ana.notebook, { kind: 'decision', title: 'Half or full days?' });
  const shown = showScreen(Ana.notebook, <NotesScreen />);
  shown.press('button', 'Half or full days?');
  for (const text of ['Half days', 'Full days']) {
    shown.type('textarea', 'Add a choice', text);
    shown.key('textarea', 'Add a choice', 'Enter');
  }
  shown.type('textarea', 'Good side', 'Rest at noon');
  shown.type('textarea', 'What Maya thinks', 'I want to choose my seat');
  shown.press('button', 'We choose this: Full days');
  shown.press('button', 'Half or full days?');
  const options = [...shown.root.querySelectorAll('ul[aria-label="What we can choose"] > li')];
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Half daysGood side: Rest at noon',
    'Full daysChosen',
  ]);
  expect(Luis.notebook.notes.get(id)).toMatchObject({
    chosen: Luis.notebook.optionsOf.of(id)[1]?.id,
    childView: 'I want to choose my seat',
  });
});

test('a card that is looked up says what it is about, and a card about bills has a link', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = writeNote(notebook, { kind: 'how-we-work', title: 'Bills' });
  const shown = showScreen(notebook, <NotesScreen />);
  shown.press('button', 'Bills');
  expect(shown.has('input', 'Link')).toBe(false);
  shown.press('button', 'Billing');
  expect(notebook.notes.get(id)?.topic).toBe('billing');
  shown.type('input', 'Link', 'example.org/pay');
  shown.press('button', 'Bills');
  expect(shown.has('a', /example\.org/)).toBe(true);
  expect(shown.find('article').textContent).toContain('How we work: Billing');
  shown.press('button', 'Bills');
  shown.press('button', 'Billing');
  expect(notebook.notes.get(id)?.topic).toBeNull();
});

test('who only reads sees choices and filters, and can change nothing', () => {
  const { Ana } = createCircle(['Ana']);
  const id = writeNote(Ana.notebook, { kind: 'decision', title: 'Half or full days?' });
  chooseOption(Ana.notebook, id, addOption(Ana.notebook, id, 'Full days'));
  const { doc } = Ana.notebook;
  const viewer = openNotebookModel(doc, { me: 'School', canWrite: () => false });
  const shown = showScreen(viewer, <NotesScreen />);
  expect(shown.root.textContent).toContain('Full daysChosen');
  expect(shown.has('button', /^We choose this|^Half or full/)).toBe(false);
  shown.press('button', 'Filter');
  expect(shown.has('select', 'Kind')).toBe(true);
});

test('a card about how we work is read by each person, again after it changed', () => {
  const clock = { at: Date.UTC(2026, 10, 5) };
  const { Okafor, Ana } = createCircle(['Okafor', 'Ana'], clock);
  const id = writeNote(Okafor.notebook, { kind: 'how-we-work', title: 'Hours' });
  const shown = showScreen(Ana.notebook, <NotesScreen />);
  expect(shown.root.textContent).toContain('Not read yet: Ana');
  shown.press('button', 'I have read this');
  expect(shown.root.textContent).toContain('Read by Okafor and Ana');
  clock.at += 1000;
  act(() => editNote(Okafor.notebook, id, { title: 'New hours' }));
  expect(shown.root.textContent).toContain('This changed since you read it.');
  expect(shown.has('button', 'I have read this')).toBe(true);
});

test('a resource gets a verdict, and only a web address becomes its link', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = writeNote(notebook, { kind: 'resource', title: 'Short goodbyes' });
  const shown = showScreen(notebook, <NotesScreen />);
  shown.press('button', 'Fits us');
  expect(notebook.notes.get(id)?.verdict).toBe('fits');
  shown.press('button', 'Short goodbyes');
  shown.type('input', 'Link', 'javascript:alert(1)');
  act(() => shown.find('input', 'Link').blur());
  expect(shown.root.textContent).toContain('This is not a web address.');
  expect(notebook.notes.get(id)?.sourceUrl).toBeNull();
  shown.type('input', 'Link', 'example.org/goodbyes');
  act(() => shown.find('input', 'Link').blur());
  expect(notebook.notes.get(id)?.sourceUrl).toBe('https://example.org/goodbyes');
});
