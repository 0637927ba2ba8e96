/** Which notes are shown: words to search for, and a kind. */
import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { type Note, type NoteKind, noteKinds } from '#shared/notebook/shape.ts';
import { Chip, Chips } from '../primitives/chip.tsx';
import { useWords } from '../words/words.tsx';
import styles from './note-filter.module.css';
import { kindCounts } from './timeline.ts';

/** The kinds there are most of; the others come after one more press. */
const FEW = 3;

export function NoteFilter(props: {
  notes: readonly Note[];
  kind: NoteKind | null;
  onKind(kind: NoteKind | null): void;
  query: string;
  onQuery(query: string): void;
}) {
  const { notes, kind, onKind, query, onQuery } = props;
  const words = useWords().notes;
  const id = useId();
  const [all, setAll] = useState(false);
  const counts = kindCounts(notes, noteKinds);
  const shown = all ? counts : counts.filter((each, at) => at < FEW || each.kind === kind);
  // A chosen kind stays to be taken off, also when the search leaves nothing of it.
  if (kind !== null && !shown.some((each) => each.kind === kind)) shown.push({ kind, count: 0 });
  return (
    <div className={styles.filter}>
      <div className={styles.search}>
        <label htmlFor={id} className="unseen">
          {words.search}
        </label>
        <Search aria-hidden className={styles.icon} />
        <input
          autoComplete="off"
          id={id}
          type="search"
          value={query}
          placeholder={words.search}
          className={styles.input}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onQuery('');
          }}
        />
      </div>
      <Chips role="group" aria-label={words.filters}>
        <Chip pressed={kind === null} onClick={() => onKind(null)}>
          {words.all}
        </Chip>
        {shown.map((each) => (
          <Chip
            key={each.kind}
            pressed={kind === each.kind}
            onClick={() => onKind(kind === each.kind ? null : each.kind)}
          >
            {words.filter(words.kinds[each.kind], each.count)}
          </Chip>
        ))}
        {shown.length < counts.length && (
          <Chip aria-expanded={false} onClick={() => setAll(true)}>
            {words.moreKinds}
          </Chip>
        )}
      </Chips>
    </div>
  );
}
