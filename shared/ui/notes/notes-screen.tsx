import { NotebookPen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useKeptDraft } from '../kept-draft.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { Soft } from '../primitives/card.tsx';
import { EntryScreen } from '../primitives/entry-screen.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { NEW_NOTE_DRAFT, NewNote } from './new-note.tsx';
import { NoteCard } from './note-card.tsx';
import styles from './note-filter.module.css';
import { NoteFilter } from './note-filter.tsx';
import { noteName } from './note-name.ts';
import { NoteTimeline } from './note-timeline.tsx';
import { EVERYTHING, letsEverythingThrough, sift } from './sift.ts';

export function NotesScreen() {
  const notebook = useNotebook();
  const words = useWords();
  const notes = useCollection(notebook.notes);
  const { place, goTo } = useWay();
  const [draft] = useKeptDraft(NEW_NOTE_DRAFT);
  const [adding, setAdding] = useState(draft !== '');
  const [fresh, setFresh] = useState<string | null>(null);
  const [sieve, setSieve] = useState(EVERYTHING);
  const [ledBy, setLedBy] = useState(place);
  const showAll = () => setSieve(EVERYTHING);
  // Led to a note, nothing may hide it.
  if (ledBy !== place) {
    setLedBy(place);
    if (place.entryId !== null) showAll();
  }
  const { shown, counts } = useMemo(() => sift(notes, sieve), [notes, sieve]);
  const sifting = !letsEverythingThrough(sieve);
  return (
    <>
      <EntryScreen
        words={words.notes}
        icon={NotebookPen}
        isEmpty={notes.length === 0}
        adding={adding}
        onAdd={() => setAdding(true)}
        said={sifting ? words.notes.found(shown.length) : fresh === null ? '' : words.notes.added}
        form={
          <NewNote
            onAdded={(id) => {
              setFresh(id);
              setAdding(false);
              showAll();
              // It may stand far below: what is pinned comes first.
              goTo('notes', id);
            }}
            onCancel={() => setAdding(false)}
          />
        }
      >
        {notes.length > 0 && !adding && (
          <NoteFilter counts={counts} sieve={sieve} onSieve={setSieve} />
        )}
        {notes.length > 0 && shown.length === 0 && (
          <div className={styles.none}>
            <Soft>{words.notes.noneFound}</Soft>
            <Button look="link" onClick={showAll}>
              {words.notes.showAll}
            </Button>
          </div>
        )}
      </EntryScreen>
      <NoteTimeline
        // Another choice is another list, which is looked at from its beginning.
        key={JSON.stringify(sieve)}
        notes={shown}
        fresh={fresh}
        card={(note) => <NoteCard key={note.id} note={note} fresh={note.id === fresh} />}
      />
      <PutAway
        collection="notes"
        all={notebook.notes.all}
        nameOf={(note) => noteName(note, words)}
      />
    </>
  );
}
