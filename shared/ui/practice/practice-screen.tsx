import { HousePlus } from 'lucide-react';
import { useState } from 'react';
import { useKeptDraft } from '../kept-draft.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Cards } from '../primitives/cards.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { EntryScreen } from '../primitives/entry-screen.tsx';
import { PutAway } from '../primitives/put-away.tsx';
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
  const { entryId } = useWay().place;
  const current = practices.filter(({ state }) => state !== 'retired');
  const retired = practices.filter(({ state }) => state === 'retired');
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
        {current.map((practice) => (
          <PracticeCard key={practice.id} practice={practice} fresh={practice.id === fresh} />
        ))}
        {retired.length > 0 && (
          <Disclosure
            summary={words.retired(retired.length)}
            open={retired.some(({ id }) => id === entryId)}
          >
            <Cards>
              {retired.map((practice) => (
                <PracticeCard key={practice.id} practice={practice} />
              ))}
            </Cards>
          </Disclosure>
        )}
      </EntryScreen>
      <PutAway collection="practices" all={notebook.practices.all} nameOf={({ title }) => title} />
    </>
  );
}
