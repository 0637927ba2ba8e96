import { Flag } from 'lucide-react';
import { useState } from 'react';
import type { Goal } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { EntryScreen } from '../primitives/entry-screen.tsx';
import { LongList } from '../primitives/long-list.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { GoalBuilder } from './goal-builder.tsx';
import { GoalCard } from './goal-card.tsx';
import { hasGoalDraft } from './goal-draft.ts';
import { isFinished } from './is-finished.ts';

type Fresh = { readonly goalId: string; readonly state: 'begun' | 'whole' };

export function GoalsScreen() {
  const notebook = useNotebook();
  const words = useWords().goals;
  const goals = useCollection(notebook.goals);
  const [adding, setAdding] = useState(() => hasGoalDraft(notebook));
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const { place, goTo } = useWay();
  const begun = !adding && hasGoalDraft(notebook);
  const current = goals.filter((goal) => !isFinished(goal));
  const finished = goals.filter(isFinished);
  const card = (goal: Goal) => (
    <GoalCard
      key={goal.id}
      goal={goal}
      fresh={goal.id === fresh?.goalId ? fresh.state : undefined}
    />
  );
  return (
    <>
      <EntryScreen
        words={
          begun
            ? { ...words, add: words.goOn, empty: { ...words.empty, action: words.goOn } }
            : words
        }
        icon={Flag}
        isEmpty={goals.length === 0}
        adding={adding}
        onAdd={() => setAdding(true)}
        said={fresh === null ? '' : words.added[fresh.state]}
        form={
          <GoalBuilder
            onProposed={(goalId, whole) => {
              setFresh({ goalId, state: whole ? 'whole' : 'begun' });
              setAdding(false);
              // It is the last of the list, which may be long.
              goTo('goals', goalId);
            }}
            onClose={() => setAdding(false)}
          />
        }
      >
        {current.length > 0 && <LongList items={current} card={card} />}
        {finished.length > 0 && (
          <Disclosure
            summary={words.finished(finished.length)}
            open={finished.some(({ id }) => id === place.entryId)}
          >
            <LongList items={finished} card={card} />
          </Disclosure>
        )}
      </EntryScreen>
      <PutAway collection="goals" all={notebook.goals.all} nameOf={({ title }) => title} />
    </>
  );
}
