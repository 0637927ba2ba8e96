import { Flag, Plus } from 'lucide-react';
import { useState } from 'react';
import { proposeGoal } from '#shared/notebook/goals.ts';
import type { Goal } from '#shared/notebook/shape.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { Soft } from '../primitives/card.tsx';
import { Cards } from '../primitives/cards.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { PageHead } from '../primitives/page-head.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { GoalCard } from './goal-card.tsx';

const DRAFT = 'goals/new';

export function GoalsScreen() {
  const notebook = useNotebook();
  const words = useWords().goals;
  const canWrite = useCanWrite();
  const goals = useCollection(notebook.goals);
  const [draft] = useKeptDraft(DRAFT);
  const [adding, setAdding] = useState(draft !== '');
  const [fresh, setFresh] = useState<string | null>(null);
  const { entryId } = useWay().place;
  const finished = goals.filter(isFinished);
  const add = (title: string) => {
    setFresh(proposeGoal(notebook, { title }));
    setAdding(false);
  };
  return (
    <>
      <PageHead
        title={words.title}
        action={
          canWrite &&
          goals.length > 0 && (
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
          <InlineAdd
            label={words.addLabel}
            draftKey={DRAFT}
            onAdd={add}
            onCancel={() => setAdding(false)}
            autoFocus
          />
        )}
        {adding && <Soft>{words.addHint}</Soft>}
        {goals.length === 0 && !adding && (
          <EmptyState
            icon={Flag}
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
        {goals
          .filter((goal) => !isFinished(goal))
          .map((goal) => (
            <GoalCard key={goal.id} goal={goal} fresh={goal.id === fresh} />
          ))}
        {finished.length > 0 && (
          <Disclosure
            summary={words.finished(finished.length)}
            open={finished.some(({ id }) => id === entryId)}
          >
            <Cards>
              {finished.map((goal) => (
                <GoalCard key={goal.id} goal={goal} />
              ))}
            </Cards>
          </Disclosure>
        )}
      </Cards>
      <PutAway collection="goals" all={notebook.goals.all} nameOf={({ title }) => title} />
    </>
  );
}

function isFinished({ status }: Goal): boolean {
  return status === 'met' || status === 'retired';
}
