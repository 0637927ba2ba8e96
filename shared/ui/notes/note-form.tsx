/** The small form of each kind of note, in place. */
import { editNote } from '#shared/notebook/notes.ts';
import { type Note, noteKinds, settings } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { DayField } from '../primitives/day-field.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { DraftArea, DraftField } from '../primitives/draft-field.tsx';
import { FieldPair } from '../primitives/field-pair.tsx';
import { Notice } from '../primitives/notice.tsx';
import { SelectField } from '../primitives/select-field.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { DecisionForm } from './decision-options.tsx';
import { LinkField } from './link-field.tsx';
import styles from './note-card.module.css';
import { noteLooks } from './note-looks.ts';
import { hasLink } from './note-topic.ts';
import { readTags } from './tags.ts';
import { TopicChips } from './topic-chips.tsx';

function useEdit(noteId: string) {
  const notebook = useNotebook();
  return (change: Parameters<typeof editNote>[2]) => editNote(notebook, noteId, change);
}

/** What stands before the words. */
export function NoteForm({ note, fresh }: { note: Note; fresh: boolean }) {
  const words = useWords().notes;
  const { fields } = words;
  const edit = useEdit(note.id);
  return (
    <>
      {note.kind === 'wellbeing' && (
        <Notice tone="caregiver" icon={noteLooks.wellbeing.icon}>
          {words.hints.wellbeing}
        </Notice>
      )}
      <DraftArea label={fields.title} value={note.title} onSave={(title) => edit({ title })} />
      {note.kind === 'happened' && (
        <DraftArea
          label={fields.before}
          placeholder={fields.beforePlaceholder}
          value={note.before}
          autoFocus={fresh}
          onSave={(before) => edit({ before })}
        />
      )}
      <TopicChips note={note} />
      {hasLink(note) && <LinkField note={note} />}
      {note.kind === 'decision' && <DecisionForm note={note} fresh={fresh} />}
    </>
  );
}

/** What stands after the words. */
export function NoteFormMore({ note }: { note: Note }) {
  const words = useWords().notes;
  const { fields } = words;
  const { childName } = useWatched(useNotebook().about);
  const edit = useEdit(note.id);
  return (
    <div className={styles.more}>
      {note.kind === 'happened' && (
        <DraftArea
          label={fields.after}
          placeholder={fields.afterPlaceholder}
          value={note.after}
          onSave={(after) => edit({ after })}
        />
      )}
      {note.kind === 'decision' && (
        <>
          <DraftArea
            label={childName ? fields.childViewOf(childName) : fields.childView}
            value={note.childView}
            onSave={(childView) => edit({ childView })}
          />
          <DayField
            label={fields.reviewOn}
            value={note.reviewOn}
            onSave={(reviewOn) => edit({ reviewOn })}
          />
        </>
      )}
      <Disclosure summary={words.more}>
        <FieldPair>
          <SelectField
            label={fields.setting}
            value={note.setting ?? ''}
            options={[
              { value: '', label: fields.noSetting },
              ...settings.map((value) => ({ value, label: words.settings[value] })),
            ]}
            onChoose={(setting) => edit({ setting: setting === '' ? null : setting })}
          />
          <SelectField
            label={fields.kind}
            value={note.kind}
            options={noteKinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChoose={(kind) => kind !== '' && edit({ kind })}
          />
          <DraftField
            label={fields.tags}
            placeholder={fields.tagsPlaceholder}
            value={note.tags.join(', ')}
            onSave={(text) => edit({ tags: readTags(text) })}
          />
        </FieldPair>
      </Disclosure>
    </div>
  );
}
