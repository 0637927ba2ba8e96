import { HousePlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useKeptDraft } from '../kept-draft.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { Cards } from '../primitives/cards.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { PageHead } from '../primitives/page-head.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { NEW_PRACTICE_DRAFT, NewPractice } from './new-practice.tsx';
import { PracticeCard } from './practice-card.tsx';

export function PracticeScreen() {
  const notebook = useNotebook();
  const words = useWords().practice;
  const canWrite = useCanWrite();
  const practices = useCollection(notebook.practices);
  const [draft] = useKeptDraft(NEW_PRACTICE_DRAFT);
  const [adding, setAdding] = useState(draft !== '');
  const [fresh, setFresh] = useState<string | null>(null);
  const { entryId } = useWay().place;
  const current = practices.filter(({ state }) => state !== 'retired');
  const retired = practices.filter(({ state }) => state === 'retired');
  return (
    <>
      <PageHead
        title={words.title}
        action={
          canWrite &&
          practices.length > 0 && (
            <Button look="link" icon={Plus} onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )
        }
      />
      <p role="status" className="unseen">
        {fresh !== null && words.added}
      </p>
      <Cards>
        {adding && canWrite && (
          <NewPractice
            onAdded={(id) => {
              setFresh(id);
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        )}
        {practices.length === 0 && !adding && (
          <EmptyState
            icon={HousePlus}
            {...words.empty}
            action={
              canWrite && (
                <Button look="primary" onClick={() => setAdding(true)}>
                  {words.empty.action}
                </Button>
              )
            }
          />
        )}
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
      </Cards>
      <PutAway collection="practices" all={notebook.practices.all} nameOf={({ title }) => title} />
    </>
  );
}
