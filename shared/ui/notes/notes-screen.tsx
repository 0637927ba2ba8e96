import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import type { Note, NoteKind } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { startOfDay } from '../days.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Soft } from '../primitives/card.tsx';
import { Cards } from '../primitives/cards.tsx';
import { EntryScreen } from '../primitives/entry-screen.tsx';
import { SectionHead } from '../primitives/page-head.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { NEW_NOTE_DRAFT, NewNote } from './new-note.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteFilter } from './note-filter.tsx';
import { noteName } from './note-name.ts';
import { pinned, timeline } from './timeline.ts';
import { useFoundNotes } from './use-found-notes.ts';

export function NotesScreen() {
  const notebook = useNotebook();
  const words = useWords();
  const notes = useCollection(notebook.notes);
  const { entryId } = useWay().place;
  const [draft] = useKeptDraft(NEW_NOTE_DRAFT);
  const [adding, setAdding] = useState(draft !== '');
  const [fresh, setFresh] = useState<string | null>(null);
  const [kind, setKind] = useState<NoteKind | null>(null);
  const [query, setQuery] = useState('');
  const [ledTo, setLedTo] = useState(entryId);
  const showAll = () => {
    setKind(null);
    setQuery('');
  };
  // Led to a note, nothing may hide it.
  if (ledTo !== entryId) {
    setLedTo(entryId);
    showAll();
  }
  const found = useFoundNotes(notes, query);
  const shown = kind === null ? found : found.filter((note) => note.kind === kind);
  const searching = query.trim() !== '';
  const card = (note: Note) => <NoteCard key={note.id} note={note} fresh={note.id === fresh} />;
  return (
    <>
      <EntryScreen
        words={words.notes}
        icon={NotebookPen}
        isEmpty={notes.length === 0}
        adding={adding}
        onAdd={() => setAdding(true)}
        said={searching ? words.notes.found(shown.length) : fresh === null ? '' : words.notes.added}
        form={
          <NewNote
            onAdded={(id) => {
              setFresh(id);
              setAdding(false);
              showAll();
            }}
            onCancel={() => setAdding(false)}
          />
        }
      >
        {notes.length > 0 && !adding && (
          <NoteFilter notes={found} kind={kind} onKind={setKind} query={query} onQuery={setQuery} />
        )}
        {notes.length > 0 && shown.length === 0 && (
          <Soft>{searching ? words.notes.notFound(query.trim()) : words.notes.noneOfKind}</Soft>
        )}
      </EntryScreen>
      <Timeline notes={shown} card={card} />
      <PutAway
        collection="notes"
        all={notebook.notes.all}
        nameOf={(note) => noteName(note, words)}
      />
    </>
  );
}

function Timeline(props: { notes: readonly Note[]; card(note: Note): React.ReactNode }) {
  const { notes, card } = props;
  const { notes: words, format } = useWords();
  const now = useNow();
  const kept = pinned(notes);
  return (
    <>
      {kept.length > 0 && (
        <section>
          <SectionHead title={words.pinned} />
          <Cards>{kept.map(card)}</Cards>
        </section>
      )}
      {timeline(notes).map(({ day, notes: ofDay }) => (
        <section key={day}>
          <SectionHead title={capitalised(format.relative(startOfDay(day), now))} />
          <Cards>{ofDay.map(card)}</Cards>
        </section>
      ))}
    </>
  );
}

/** "today" at the head of a section. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
