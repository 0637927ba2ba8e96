/** One note. Closed it is read at a glance; open, it is written in place. */
import { ChevronDown } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { Note } from '#shared/notebook/shape.ts';
import { SourceLink } from '../capture/source-link.tsx';
import { Comments } from '../comments/comments.tsx';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { useHasWords } from '../editor/use-has-words.ts';
import { useCanWrite } from '../opened.tsx';
import { EditorBadges } from '../presence.tsx';
import { Byline } from '../primitives/byline.tsx';
import { Card } from '../primitives/card.tsx';
import { CardHead } from '../primitives/card-head.tsx';
import { EntryMenu } from '../primitives/entry-menu.tsx';
import { Pill } from '../primitives/pill.tsx';
import { Quote } from '../primitives/quote.tsx';
import { Verdict } from '../primitives/verdict.tsx';
import { useWords } from '../words/words.tsx';
import { Acknowledgements } from './acknowledgements.tsx';
import styles from './note-card.module.css';
import { NoteFacts } from './note-facts.tsx';
import { NoteForm, NoteFormMore } from './note-form.tsx';
import { noteLooks } from './note-looks.ts';
import { noteName } from './note-name.ts';
import { hasLink, topicOf } from './note-topic.ts';

export const NoteCard = memo(function NoteCard(props: {
  note: Note;
  /** Just made: what is still to be filled in is open. */
  fresh?: boolean;
}) {
  const { note, fresh = false } = props;
  const words = useWords();
  const canWrite = useCanWrite();
  const [opened, setOpened] = useState(fresh);
  const open = opened && canWrite;
  const id = useId();
  const name = noteName(note, words);
  return (
    <Card entryId={note.id} className={styles.card}>
      <EditorBadges entryId={note.id} />
      <CardHead aside={<KindPill note={note} />}>
        <h4 className={styles.title}>
          {canWrite ? (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpened(!opened)}
            >
              {name}
              <ChevronDown aria-hidden className={styles.chevron} />
            </button>
          ) : (
            name
          )}
        </h4>
      </CardHead>
      <div id={id} hidden={!open} className={styles.form}>
        {open && <NoteForm note={note} fresh={fresh} />}
      </div>
      {!open && <NoteFacts note={note} part="before" />}
      <Body note={note} open={open} fresh={fresh} />
      {!open && <NoteFacts note={note} part="after" />}
      <Quote of={note} />
      {!(open && hasLink(note)) && <SourceLink source={note} named={name} />}
      {note.kind === 'resource' && <Verdict collection="notes" entry={note} />}
      {open && <NoteFormMore note={note} />}
      {note.kind === 'how-we-work' && <Acknowledgements note={note} />}
      <div className={styles.foot}>
        <Byline memberId={note.createdBy} at={note.createdAt}>
          {!open && placeAndTags(note, words)}
        </Byline>
        <EntryMenu label={words.notes.menu(name)} collection="notes" entryId={note.id} />
      </div>
      <Comments about="notes" entryId={note.id} name={name} />
    </Card>
  );
});

/** A note with a topic is called by it; its kind is in the icon, and said. */
function KindPill({ note }: { note: Note }) {
  const words = useWords().notes;
  const topic = topicOf(note);
  const kind = words.kinds[note.kind];
  return (
    <Pill {...noteLooks[note.kind]}>
      {topic === null ? (
        kind
      ) : (
        <>
          <span className="unseen">{`${kind}: `}</span>
          {words.topics[topic]}
        </>
      )}
    </Pill>
  );
}

function placeAndTags({ setting, tags }: Note, { notes }: ReturnType<typeof useWords>): string {
  return [setting && notes.settings[setting], ...tags.map(notes.tag)].filter(Boolean).join(' · ');
}

function Body({ note, open, fresh }: { note: Note; open: boolean; fresh: boolean }) {
  const words = useWords().notes;
  const topic = topicOf(note);
  const hasWords = useHasWords(note.id, 'body');
  if (!hasWords && !open) return null;
  return (
    <div>
      {open && <p className={styles.label}>{words.bodies[note.kind]}</p>}
      <RichTextEditor
        collection="notes"
        entryId={note.id}
        field="body"
        label={words.bodies[note.kind]}
        placeholder={topic === null ? words.bodyPlaceholder : words.topicHints[topic]}
        // These begin with another field.
        autoFocus={fresh && note.kind !== 'happened' && note.kind !== 'decision'}
        bare={!open}
      />
    </div>
  );
}
