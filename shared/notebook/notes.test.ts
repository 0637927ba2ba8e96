import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import { acknowledgeNote, editNote, writeNote } from './notes.ts';
import { noteKinds } from './shape.ts';

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
