import { useDeferredValue, useMemo } from 'react';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { plainText, readRichText } from '#shared/notebook/rich-text.ts';
import type { Note } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { matcher } from './find.ts';

/** The notes that have the searched words in any of their texts. All of this happens here. */
export function useFoundNotes(notes: readonly Note[], query: string): readonly Note[] {
  const notebook = useNotebook();
  const wanted = useDeferredValue(query);
  return useMemo(() => {
    if (wanted.trim() === '') return notes;
    const matches = matcher(wanted);
    return notes.filter((note) => matches(...textsOf(notebook, note)));
  }, [notebook, notes, wanted]);
}

function textsOf({ doc }: Notebook, note: Note): readonly string[] {
  const body = readRichText(doc, note.id, 'body');
  const { title, before, after, quote, sourceTitle, childView, tags } = note;
  return [
    title,
    before,
    after,
    quote,
    sourceTitle,
    childView,
    ...tags,
    body === null ? '' : plainText(body),
  ];
}
