import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import {
  acknowledgeNote,
  addOption,
  chooseOption,
  editNote,
  editOption,
  topicsOf,
  writeNote,
} from './notes.ts';
import { noteKinds, noteTopics } from './shape.ts';
import { markWordsEdited } from './write.ts';

test('notes of every kind are kept with their words', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  for (const kind of noteKinds) writeNote(Ana.notebook, { kind, title: `About ${kind}` });
  expect(Luis.notebook.notes.getSnapshot().map(({ kind }) => kind)).toEqual(noteKinds);
});

test('an acknowledged card shows when it was changed afterwards', () => {
  const clock = { at: 1_000 };
  const { Okafor, Ana } = createCircle(['Okafor', 'Ana'], clock);
  const noteId = writeNote(Okafor.notebook, {
    kind: 'how-we-work',
    title: 'Reply within two days',
  });
  clock.at = 2_000;
  acknowledgeNote(Ana.notebook, noteId);
  const [acknowledged] = Okafor.notebook.acknowledgements.of(noteId);
  expect(acknowledged).toMatchObject({ member: 'Ana', version: 1_000, at: 2_000 });
  clock.at = 3_000;
  editNote(Okafor.notebook, noteId, { title: 'Reply within one day' });
  expect(Okafor.notebook.notes.get(noteId)?.changedAt).toBeGreaterThan(acknowledged?.version ?? 0);
});

test('a resource from a script address is kept without the address', () => {
  const { Ana } = createCircle(['Ana']);
  const noteId = writeNote(Ana.notebook, {
    kind: 'resource',
    title: 'A trick',
    sourceUrl: 'javascript:alert(1)',
  });
  expect(Ana.notebook.notes.get(noteId)).toMatchObject({ title: 'A trick', sourceUrl: null });
});

test('words written into an acknowledged card are a new version of it', () => {
  const clock = { at: 1_000 };
  const { Okafor, Ana } = createCircle(['Okafor', 'Ana'], clock);
  const noteId = writeNote(Okafor.notebook, { kind: 'how-we-work', title: 'Quiet hours' });
  acknowledgeNote(Ana.notebook, noteId);
  const version = () => Ana.notebook.acknowledgements.of(noteId)[0]?.version;
  expect(version()).toBe(Ana.notebook.notes.get(noteId)?.changedAt);
  clock.at = 2_000;
  markWordsEdited(Okafor.notebook, 'notes', noteId);
  expect(version()).not.toBe(Ana.notebook.notes.get(noteId)?.changedAt);
});

test('choices that two people add and word offline all stand side by side', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const noteId = writeNote(Ana.notebook, { kind: 'decision', title: 'Half or full days?' });
  const half = addOption(Ana.notebook, noteId, 'Half days');
  for (const person of [Ana, Luis]) person.goOffline();
  editOption(Ana.notebook, half, { goodSide: 'Rest at noon' });
  editOption(Luis.notebook, half, { hardSide: 'A new first day' });
  addOption(Ana.notebook, noteId, 'Full days');
  const card = addOption(Luis.notebook, noteId, 'Full days with the break card');
  editNote(Ana.notebook, noteId, { childView: 'I choose my seat' });
  chooseOption(Luis.notebook, noteId, card);
  for (const person of [Ana, Luis]) person.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    const options = notebook.optionsOf.of(noteId);
    expect(options.map(({ text }) => text).toSorted()).toEqual([
      'Full days',
      'Full days with the break card',
      'Half days',
    ]);
    expect(options[0]).toMatchObject({ goodSide: 'Rest at noon', hardSide: 'A new first day' });
    expect(notebook.notes.get(noteId)).toMatchObject({
      childView: 'I choose my seat',
      chosen: card,
    });
  }
});

test('every topic belongs to one kind of note', () => {
  expect(Object.values(topicsOf).flat()).toEqual(noteTopics);
});
