import type { Note } from '#shared/notebook/shape.ts';
import type { Words } from '../words/words.tsx';

/** What a note is called where it has no title of its own: by its page, if that is all that was kept. */
export function noteName(
  { title, kind, quote, sourceTitle }: Pick<Note, 'title' | 'kind' | 'quote' | 'sourceTitle'>,
  words: Words,
): string {
  const page = kind === 'resource' || quote.trim() === '' ? sourceTitle.trim() : '';
  return title.trim() || page || words.notes.untitled[kind];
}
