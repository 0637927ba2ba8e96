/** Notes of every kind, from a small win to how we work together. */
import type { Notebook } from './notebook.ts';
import type { NoteKind, NoteTopic } from './shape.ts';
import { linkable } from './source.ts';
import { addEntry, editEntry, type NewEntry, writeRecord } from './write.ts';

/** Kinds whose cards stay at the top: they are looked up, not scrolled past. */
export const pinnedKinds: readonly NoteKind[] = ['about-child', 'background', 'how-we-work'];

/** What a note of a kind may be about. */
export const topicsOf: Partial<Record<NoteKind, readonly NoteTopic[]>> = {
  background: ['milestone', 'stressor', 'history'],
  'about-child': ['interests', 'strengths', 'calms'],
  resource: ['self-care', 'workshop', 'support-group', 'reading'],
  'how-we-work': ['session-times', 'billing', 'confidentiality', 'reply-window', 'quiet-hours'],
};

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

/** Something that a decision may come to. */
export function addOption(notebook: Notebook, noteId: string, text: string, id?: string): string {
  return addEntry(notebook, 'options', { noteId, text }, id);
}

export function editOption(
  notebook: Notebook,
  optionId: string,
  fields: Pick<NewEntry<'options'>, 'text' | 'goodSide' | 'hardSide'>,
): void {
  editEntry(notebook, 'options', optionId, fields);
}

/** @param optionId `null` when nothing is chosen any more */
export function chooseOption(notebook: Notebook, noteId: string, optionId: string | null): void {
  editEntry(notebook, 'notes', noteId, { chosen: optionId });
}

/** "I have read this", for the card as it stands now. */
export function acknowledgeNote(notebook: Notebook, noteId: string): void {
  const version = notebook.notes.get(noteId)?.changedAt ?? null;
  writeRecord(notebook, 'acknowledgements', [noteId, notebook.me], { version });
}
