/** Who has read a card about how we work, in the version as it stands now. */
import { Check } from 'lucide-react';
import { acknowledgeNote } from '#shared/notebook/notes.ts';
import type { Note } from '#shared/notebook/shape.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Soft } from '../primitives/card.tsx';
import { useCollection, useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './note-card.module.css';
import { readingOf } from './reading-of.ts';

export function Acknowledgements({ note }: { note: Note }) {
  const notebook = useNotebook();
  const { notes: words, format } = useWords();
  const members = useCollection(notebook.members);
  const reading = readingOf(note, members, useRecords(notebook.acknowledgements, note.id));
  const names = (of: typeof reading.read) => format.list(of.map(({ name }) => name));
  const mine = reading.of(notebook.me);
  const canWrite = useCanWrite();
  return (
    <div className={styles.read}>
      {reading.read.length > 0 && <Soft>{words.acknowledged(names(reading.read))}</Soft>}
      {reading.unread.length > 0 && <Soft>{words.notAcknowledged(names(reading.unread))}</Soft>}
      {mine === 'older' && <Soft>{words.changedSince}</Soft>}
      {canWrite && mine !== 'read' && (
        <Button small icon={Check} onClick={() => acknowledgeNote(notebook, note.id)}>
          {words.acknowledge}
        </Button>
      )}
    </div>
  );
}
