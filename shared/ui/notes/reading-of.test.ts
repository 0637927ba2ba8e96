import { expect, test } from 'vitest';
import { acknowledgeNote, editNote, writeNote } from '#shared/notebook/notes.ts';
import { createCircle } from '#tests/support/circle.ts';
import { readingOf } from './reading-of.ts';

function card() {
  const clock = { at: 10_000 };
  const people = createCircle(['Okafor', 'Ana', 'Luis'], clock);
  const { notebook } = people.Okafor;
  const noteId = writeNote(notebook, { kind: 'how-we-work', title: 'Quiet hours' });
  const reading = () => {
    const note = notebook.notes.get(noteId);
    if (note === undefined) throw new Error('The card is gone.');
    const members = notebook.members.getSnapshot();
    return readingOf(note, members, notebook.acknowledgements.of(noteId));
  };
  const names = () => ({
    read: reading().read.map(({ name }) => name),
    unread: reading().unread.map(({ name }) => name),
  });
  return { clock, ...people, noteId, reading, names };
}

test('whoever wrote it knows it; the others have read it when they say so', () => {
  const { Ana, noteId, names } = card();
  expect(names()).toEqual({ read: ['Okafor'], unread: ['Ana', 'Luis'] });
  acknowledgeNote(Ana.notebook, noteId);
  expect(names()).toEqual({ read: ['Okafor', 'Ana'], unread: ['Luis'] });
});

test('a later version counts as unread, also from a clock that is behind', () => {
  const { clock, Ana, Luis, noteId, reading } = card();
  acknowledgeNote(Ana.notebook, noteId);
  clock.at = 4_000;
  editNote(Luis.notebook, noteId, { title: 'Quiet hours and weekends' });
  expect(reading().of('Ana')).toBe('older');
  expect(reading().of('Luis')).toBe('read');
  expect(reading().of('Okafor')).toBe('unread');
});
