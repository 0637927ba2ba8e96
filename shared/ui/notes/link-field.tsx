/** The link of a resource. What is no web address is not kept as one, and one is told so. */
import { useState } from 'react';
import { editNote } from '#shared/notebook/notes.ts';
import type { Note } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { Field } from '../primitives/field.tsx';
import { useDraft } from '../primitives/use-draft.ts';
import { useWords } from '../words/words.tsx';
import { readLink } from './read-link.ts';

export function LinkField({ note }: { note: Note }) {
  const notebook = useNotebook();
  const { fields } = useWords().notes;
  const [wrong, setWrong] = useState<string | null>(null);
  const draft = useDraft(wrong ?? note.sourceUrl ?? '', (text) => {
    const link = readLink(text);
    setWrong(link === undefined ? text : null);
    if (link !== undefined) editNote(notebook, note.id, { sourceUrl: link });
  });
  return (
    <Field
      label={fields.link}
      type="text"
      inputMode="url"
      placeholder={fields.linkPlaceholder}
      value={draft.text}
      error={wrong === null || draft.typing ? null : fields.linkWrong}
      onText={draft.onText}
      onBlur={draft.onBlur}
    />
  );
}
