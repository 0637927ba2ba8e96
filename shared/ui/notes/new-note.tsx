/** A new note: one line and its kind. The rest is filled in on its card. */
import { useState } from 'react';
import { writeNote } from '#shared/notebook/notes.ts';
import { type NoteKind, noteKinds } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { Soft } from '../primitives/card.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { useWords } from '../words/words.tsx';
import styles from './note-card.module.css';
import { noteLooks } from './note-looks.ts';

export const NEW_NOTE_DRAFT = 'notes/new';
/** What is written most comes first. */
const OFTEN: readonly NoteKind[] = ['observation', 'happened', 'win', 'concern', 'resource'];
const kinds = [...OFTEN, ...noteKinds.filter((kind) => !OFTEN.includes(kind))];

export function NewNote(props: { onAdded(noteId: string): void; onCancel(): void }) {
  const notebook = useNotebook();
  const words = useWords().notes;
  const [kind, setKind] = useState<NoteKind>('observation');
  return (
    <div className={styles.more}>
      <InlineAdd
        label={words.prompts[kind]}
        draftKey={NEW_NOTE_DRAFT}
        onAdd={(title) => props.onAdded(writeNote(notebook, { kind, title }))}
        onCancel={props.onCancel}
        autoFocus
      />
      <div className={styles.kinds}>
        <Chips role="group" aria-label={words.whatKind}>
          {kinds.map((each) => (
            <Chip
              key={each}
              pressed={kind === each}
              tone={noteLooks[each].tone === 'win' ? 'win' : 'clinician'}
              icon={noteLooks[each].icon}
              onClick={() => setKind(each)}
            >
              {words.kinds[each]}
            </Chip>
          ))}
        </Chips>
        <Soft>{words.hints[kind]}</Soft>
      </div>
    </div>
  );
}
