import { expect, it } from 'vitest';
import { writeNote } from '#shared/notebook/notes.ts';
import type { NoteKind } from '#shared/notebook/shape.ts';
import { createCircle } from '#tests/support/circle.ts';
import { byDay, newestFirst, pinned } from './timeline.ts';

function notebookAt() {
  const clock = { at: 0 };
  const { notebook } = createCircle(['Ana'], clock).Ana;
  return {
    notebook,
    write(title: string, kind: NoteKind, at: Date) {
      clock.at = at.getTime();
      writeNote(notebook, { kind, title });
    },
  };
}

it('groups notes by the reader’s day, newest first, without the pinned cards', () => {
  const { notebook, write } = notebookAt();
  write('late', 'win', new Date(2026, 10, 25, 23, 59));
  write('noon', 'happened', new Date(2026, 10, 26, 12, 0));
  write('early', 'concern', new Date(2026, 10, 26, 0, 1));
  write('likes trains', 'about-child', new Date(2026, 10, 26, 13, 0));
  const days = byDay(newestFirst(notebook.notes.getSnapshot()));
  expect(days.map(({ day, notes }) => [day, notes.map(({ title }) => title)])).toEqual([
    ['2026-11-26', ['noon', 'early']],
    ['2026-11-25', ['late']],
  ]);
});

it('keeps the pinned cards in one order whoever wrote first', () => {
  const { notebook, write } = notebookAt();
  write('hours', 'how-we-work', new Date(2026, 10, 1));
  write('likes trains', 'about-child', new Date(2026, 10, 2));
  expect(pinned(notebook.notes.getSnapshot()).map(({ kind }) => kind)).toEqual([
    'about-child',
    'how-we-work',
  ]);
});
