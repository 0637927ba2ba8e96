import { Flag } from 'lucide-react';
import { useState } from 'react';
import { proposeGoal } from '#shared/notebook/goals.ts';
import type { Goal } from '#shared/notebook/shape.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Soft } from '../primitives/card.tsx';
import { Cards } from '../primitives/cards.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { EntryScreen } from '../primitives/entry-screen.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { GoalCard } from './goal-card.tsx';

const DRAFT = 'goals/new';

export function GoalsScreen() {
  const notebook = useNotebook();
  const words = useWords().goals;
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
      <EntryScreen
        words={words}
        icon={Flag}
        isEmpty={goals.length === 0}
        adding={adding}
        onAdd={() => setAdding(true)}
        said={fresh === null ? '' : words.added}
        form={
          <>
            <InlineAdd
              label={words.addLabel}
              draftKey={DRAFT}
              onAdd={add}
              onCancel={() => setAdding(false)}
              autoFocus
            />
            <Soft>{words.addHint}</Soft>
          </>
        }
      >
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
      </EntryScreen>
      <PutAway collection="goals" all={notebook.goals.all} nameOf={({ title }) => title} />
    </>
  );
}

function isFinished({ status }: Goal): boolean {
  return status === 'met' || status === 'retired';
}
