/** Notes of every kind, from a small win to how we work together. */
import type { Notebook } from './notebook.ts';
import type { NoteKind } from './shape.ts';
import { linkable } from './source.ts';
import { addEntry, editEntry, type NewEntry, writeRecord } from './write.ts';

/** Kinds whose cards stay at the top: they are looked up, not scrolled past. */
export const pinnedKinds: readonly NoteKind[] = ['about-child', 'background', 'how-we-work'];

export function writeNote(
  notebook: Notebook,
  note: NewEntry<'notes'> & { kind: NoteKind },
  id?: string,
): string {
  return addEntry(notebook, 'notes', linkable(note), id);
}

export function editNote(notebook: Notebook, noteId: string, fields: NewEntry<'notes'>): void {
  editEntry(notebook, 'notes', noteId, fields);
}

/** "I have read this", for the card as it stands now. */
export function acknowledgeNote(notebook: Notebook, noteId: string): void {
  const version = notebook.notes.get(noteId)?.changedAt ?? null;
  writeRecord(notebook, 'acknowledgements', [noteId, notebook.me], { version });
}
