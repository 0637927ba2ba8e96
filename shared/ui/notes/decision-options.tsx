/** What a decision is between, side by side where there is room, and what was chosen. */
import { Check, CloudRain, type LucideIcon, Sun } from 'lucide-react';
import { memo } from 'react';
import { addOption, chooseOption, editOption } from '#shared/notebook/notes.ts';
import type { DecisionOption, Note } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { Chip } from '../primitives/chip.tsx';
import { DraftArea } from '../primitives/draft-field.tsx';
import { EntryMenu } from '../primitives/entry-menu.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './decision-options.module.css';

export function DecisionOptions({ note }: { note: Note }) {
  const options = useRecords(useNotebook().optionsOf, note.id);
  const words = useWords().notes.options;
  if (options.length === 0) return null;
  return (
    <ul aria-label={words.title} className={styles.options}>
      {options.map((option) => (
        <OptionShown key={option.id} option={option} chosen={note.chosen === option.id} />
      ))}
    </ul>
  );
}

type OptionProps = { option: DecisionOption; chosen: boolean };

const OptionShown = memo(function OptionShown({ option, chosen }: OptionProps) {
  const words = useWords().notes.options;
  return (
    <li className={styles.option} data-chosen={chosen}>
      <p className={styles.name}>{option.text}</p>
      {chosen && (
        <p className={styles.chosen}>
          <Check aria-hidden className={styles.tick} />
          {words.chosen}
        </p>
      )}
      <Side icon={Sun} label={words.goodSide} text={option.goodSide} />
      <Side icon={CloudRain} label={words.hardSide} text={option.hardSide} />
    </li>
  );
});

function Side({ icon: Icon, label, text }: { icon: LucideIcon; label: string; text: string }) {
  if (text.trim() === '') return null;
  return (
    <p className={styles.side}>
      <Icon aria-hidden className={styles.icon} />
      <span className="unseen">{`${label}: `}</span>
      <span>{text}</span>
    </p>
  );
}

export function DecisionForm({ note, fresh }: { note: Note; fresh: boolean }) {
  const notebook = useNotebook();
  const options = useRecords(notebook.optionsOf, note.id);
  const words = useWords().notes.options;
  return (
    <div className={styles.form}>
      {options.length > 0 && (
        <ul aria-label={words.title} className={styles.options}>
          {options.map((option, at) => (
            <OptionFields
              key={option.id}
              option={option}
              number={at + 1}
              chosen={note.chosen === option.id}
            />
          ))}
        </ul>
      )}
      <InlineAdd
        bare
        autoFocus={fresh}
        label={words.add}
        placeholder={options.length === 0 ? words.addPlaceholder : words.add}
        draftKey={`notes/${note.id}/option`}
        onAdd={(text) => addOption(notebook, note.id, text)}
      />
      <PutAway
        collection="options"
        all={notebook.options.all}
        where={({ noteId }) => noteId === note.id}
        nameOf={({ text }) => text}
      />
    </div>
  );
}

const OptionFields = memo(function OptionFields(props: OptionProps & { number: number }) {
  const { option, chosen, number } = props;
  const notebook = useNotebook();
  const { notes } = useWords();
  const words = notes.options;
  const edit = (change: Parameters<typeof editOption>[2]) =>
    editOption(notebook, option.id, change);
  return (
    <li className={styles.option} data-chosen={chosen}>
      <div className={styles.choose}>
        <Chip
          pressed={chosen}
          aria-label={words.chooseThis(words.choose, option.text)}
          {...(chosen && { icon: Check })}
          onClick={() =>
            option.noteId !== null &&
            chooseOption(notebook, option.noteId, chosen ? null : option.id)
          }
        >
          {words.choose}
        </Chip>
        <EntryMenu label={notes.menu(option.text)} collection="options" entryId={option.id} />
      </div>
      <DraftArea
        label={words.number(number)}
        labelUnseen
        value={option.text}
        // An option without words would be a choice that nobody can name.
        onSave={(text) => text.trim() !== '' && edit({ text })}
      />
      <DraftArea
        label={words.goodSide}
        value={option.goodSide}
        onSave={(goodSide) => edit({ goodSide })}
      />
      <DraftArea
        label={words.hardSide}
        value={option.hardSide}
        onSave={(hardSide) => edit({ hardSide })}
      />
    </li>
  );
});
