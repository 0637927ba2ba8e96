/** Every way to choose among notes, each with how many notes it would show. */
import { noteKinds, settings } from '#shared/notebook/shape.ts';
import { SelectField } from '../primitives/select-field.tsx';
import { useWords } from '../words/words.tsx';
import styles from './note-filter.module.css';
import type { Counts, Sieve } from './sift.ts';

export function SieveFields(props: {
  counts: Counts;
  sieve: Sieve;
  onSieve(sieve: Sieve): void;
  nameOf(memberId: string): string;
}) {
  const { counts, sieve, onSieve, nameOf } = props;
  const words = useWords().notes;
  const { fields } = words;
  return (
    <div className={styles.fields}>
      <Among
        label={fields.kind}
        known={noteKinds}
        counts={counts.kind}
        value={sieve.kind}
        nameOf={(kind) => words.kinds[kind]}
        onChoose={(kind) => onSieve({ ...sieve, kind })}
      />
      <Among
        label={fields.setting}
        known={settings}
        counts={counts.setting}
        value={sieve.setting}
        nameOf={(setting) => words.settings[setting]}
        onChoose={(setting) => onSieve({ ...sieve, setting })}
      />
      <Among
        label={fields.writtenBy}
        known={mostFirst(counts.person)}
        counts={counts.person}
        value={sieve.person}
        nameOf={nameOf}
        onChoose={(person) => onSieve({ ...sieve, person })}
      />
      <Among
        label={fields.tag}
        known={mostFirst(counts.tag)}
        counts={counts.tag}
        value={sieve.tag}
        nameOf={words.tag}
        onChoose={(tag) => onSieve({ ...sieve, tag })}
      />
    </div>
  );
}

/** Left out where nothing could be chosen. What is chosen stays, also when no note has it. */
function Among<V extends string>(props: {
  label: string;
  known: readonly V[];
  counts: ReadonlyMap<V, number>;
  value: V | null;
  nameOf(value: V): string;
  onChoose(value: V | null): void;
}) {
  const { label, known, counts, value, nameOf, onChoose } = props;
  const words = useWords().notes;
  const offered = known.filter((each) => counts.has(each));
  if (value !== null && !offered.includes(value)) offered.push(value);
  if (offered.length === 0) return null;
  return (
    <SelectField<V>
      label={label}
      value={value ?? ''}
      options={[
        { value: '', label: words.any },
        ...offered.map((each) => ({
          value: each,
          label: words.filter(nameOf(each), counts.get(each) ?? 0),
        })),
      ]}
      onChoose={(chosen) => onChoose(chosen === '' ? null : chosen)}
    />
  );
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
