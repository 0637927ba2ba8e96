// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { editNote, writeNote } from '#shared/notebook/notes.ts';
import { readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import { noteKinds } from '#shared/notebook/shape.ts';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { en } from '../words/en.ts';
import { NotesScreen } from './notes-screen.tsx';

test('every kind of note can be written, and has its own question and hint', () => {
  for (const kind of noteKinds) {
    const { notebook } = createCircle(['Ana']).Ana;
    const shown = showScreen(notebook, <NotesScreen />);
    shown.press('button', 'Write a first note');
    shown.press('button', 'More kinds');
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

test('search finds words of the body without their accents, and a kind narrows it', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = writeNote(notebook, { kind: 'win', title: 'Bed' });
  writeNote(notebook, { kind: 'concern', title: 'School' });
  const body = readRichText(notebook.doc, id, 'body');
  if (body) writeParagraphs(body, ['Durmió con su niño de peluche']);
  const shown = showScreen(notebook, <NotesScreen />);
  shown.type('input', 'Search notes', 'NINO durmio');
  expect(shown.has('button', 'Bed')).toBe(true);
  expect(shown.has('button', 'School')).toBe(false);
  shown.type('input', 'Search notes', 'octopus');
  expect(shown.root.textContent).toContain('No note has “octopus” in it.');
  shown.type('input', 'Search notes', '');
  shown.press('button', 'Concern 1');
  expect(shown.has('button', 'Bed')).toBe(false);
  expect(shown.has('button', 'School')).toBe(true);
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
