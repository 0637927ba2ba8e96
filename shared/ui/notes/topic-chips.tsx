/** What a note of some kinds is about, in one tap; the same tap takes it back. */
import { editNote, topicsOf } from '#shared/notebook/notes.ts';
import type { Note } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { useWords } from '../words/words.tsx';
import styles from './note-card.module.css';

export function TopicChips({ note }: { note: Note }) {
  const notebook = useNotebook();
  const words = useWords().notes;
  const topics = topicsOf[note.kind];
  if (topics === undefined) return null;
  return (
    <div>
      <p className={styles.label}>{words.fields.topic}</p>
      <Chips role="group" aria-label={words.fields.topic}>
        {topics.map((topic) => (
          <Chip
            key={topic}
            pressed={note.topic === topic}
            onClick={() =>
              editNote(notebook, note.id, { topic: note.topic === topic ? null : topic })
            }
          >
            {words.topics[topic]}
          </Chip>
        ))}
      </Chips>
    </div>
  );
}
