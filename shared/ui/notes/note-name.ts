import type { Note } from '#shared/notebook/shape.ts';
import type { Words } from '../words/words.tsx';

/** What a note is called where it has no title of its own. */
export function noteName(
  { title, kind, sourceTitle }: Pick<Note, 'title' | 'kind' | 'sourceTitle'>,
  words: Words,
): string {
  const page = kind === 'resource' ? sourceTitle.trim() : '';
  return title.trim() || page || words.notes.untitled[kind];
}
