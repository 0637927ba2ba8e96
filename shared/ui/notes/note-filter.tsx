/** Which notes are shown: the kinds there are most of at one press, everything else one press away. */
import { SlidersHorizontal, X } from 'lucide-react';
import { useId, useState } from 'react';
import { noteKinds } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './note-filter.module.css';
import { SieveFields } from './sieve-fields.tsx';
import { type Counts, EVERYTHING, letsEverythingThrough, type Sieve } from './sift.ts';

/** So many kinds stand in the row; the others are in the fields. */
const FEW = 2;

export function NoteFilter(props: { counts: Counts; sieve: Sieve; onSieve(sieve: Sieve): void }) {
  const { counts, sieve, onSieve } = props;
  const { notes: words, common } = useWords();
  const members = useCollection(useNotebook().members.all);
  const [open, setOpen] = useState(false);
  const id = useId();
  const nameOf = (memberId: string) =>
    members.find((member) => member.id === memberId)?.name.trim() || common.someone;
  const most = noteKinds
    .filter((kind) => counts.kind.has(kind))
    .sort((a, b) => (counts.kind.get(b) ?? 0) - (counts.kind.get(a) ?? 0))
    .slice(0, FEW);
  const { kind } = sieve;
  const kinds = kind === null || most.includes(kind) ? most : [...most, kind];
  const chosen = [
    sieve.setting && { facet: 'setting', name: words.settings[sieve.setting] },
    sieve.person && { facet: 'person', name: nameOf(sieve.person) },
    sieve.tag && { facet: 'tag', name: words.tag(sieve.tag) },
  ].filter((each) => each !== null && each !== '');
  return (
    <div className={styles.filter}>
      <Chips role="group" aria-label={words.filters}>
        <Chip pressed={letsEverythingThrough(sieve)} onClick={() => onSieve(EVERYTHING)}>
          {words.all}
        </Chip>
        {kinds.map((each) => (
          <Chip
            key={each}
            pressed={kind === each}
            onClick={() => onSieve({ ...sieve, kind: kind === each ? null : each })}
          >
            {words.filter(words.kinds[each], counts.kind.get(each) ?? 0)}
          </Chip>
        ))}
        <Chip
          icon={SlidersHorizontal}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.moreFilters}
        </Chip>
        {chosen.map(({ facet, name }) => (
          <Chip key={facet} pressed icon={X} onClick={() => onSieve({ ...sieve, [facet]: null })}>
            {name}
          </Chip>
        ))}
      </Chips>
      <div id={id} hidden={!open}>
        {open && <SieveFields counts={counts} sieve={sieve} onSieve={onSieve} nameOf={nameOf} />}
      </div>
    </div>
  );
}
