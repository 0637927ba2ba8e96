import { HousePlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Practice } from '#shared/notebook/shape.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { EntryScreen } from '../primitives/entry-screen.tsx';
import { LongList } from '../primitives/long-list.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { Unfold } from '../primitives/unfold.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { NEW_PRACTICE_DRAFT, NewPractice } from './new-practice.tsx';
import { PracticeCard } from './practice-card.tsx';

export function PracticeScreen() {
  const notebook = useNotebook();
  const words = useWords().practice;
  const practices = useCollection(notebook.practices);
  const [draft] = useKeptDraft(NEW_PRACTICE_DRAFT);
  const [adding, setAdding] = useState(draft !== '');
  const [fresh, setFresh] = useState<string | null>(null);
  const { place } = useWay();
  const { current, retired } = useMemo(() => sorted(practices, fresh), [practices, fresh]);
  const ledToRetired = retired.some(({ id }) => id === place.entryId);
  const [showsRetired, setShowsRetired] = useState(ledToRetired);
  const [ledBy, setLedBy] = useState(place);
  if (ledBy !== place) {
    setLedBy(place);
    if (ledToRetired) setShowsRetired(true);
  }
  return (
    <>
      <EntryScreen
        words={words}
        icon={HousePlus}
        isEmpty={practices.length === 0}
        adding={adding}
        onAdd={() => setAdding(true)}
        said={fresh === null ? '' : words.added}
        form={
          <NewPractice
            onAdded={(id) => {
              setFresh(id);
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        }
      >
        <LongList
          items={current}
          card={(practice) => (
            <PracticeCard key={practice.id} practice={practice} fresh={practice.id === fresh} />
          )}
        />
        {retired.length > 0 && (
          <Unfold
            label={words.retired(retired.length)}
            open={showsRetired}
            onOpen={setShowsRetired}
          >
            <LongList
              items={retired}
              card={(practice) => <PracticeCard key={practice.id} practice={practice} />}
            />
          </Unfold>
        )}
      </EntryScreen>
      <PutAway collection="practices" all={notebook.practices.all} nameOf={({ title }) => title} />
    </>
  );
}

/** What was just made stands first, where its line was; at the next visit it has its own place. */
function sorted(practices: readonly Practice[], fresh: string | null) {
  const isRetired = ({ state }: Practice) => state === 'retired';
  const current = practices.filter((practice) => !isRetired(practice));
  const made = current.filter(({ id }) => id === fresh);
  return {
    current: made.length === 0 ? current : [...made, ...current.filter(({ id }) => id !== fresh)],
    retired: practices.filter(isRetired),
  };
}
