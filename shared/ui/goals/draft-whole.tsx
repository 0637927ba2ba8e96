/** The goal as it will stand in the notebook. */
import { useNow } from '../clock.ts';
import { useNotebook } from '../opened.tsx';
import { CardTitle, Soft } from '../primitives/card.tsx';
import { Facts } from '../primitives/facts.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import type { GoalDraft } from './goal-draft.ts';
import { goalFacts } from './goal-facts.ts';

export function DraftWhole({ draft }: { draft: GoalDraft }) {
  const words = useWords();
  const { builder, inWordsOf, inChildsWords } = words.goals;
  const { childName } = useWatched(useNotebook().about);
  const now = useNow();
  const childWords = draft.childWords.trim();
  return (
    <>
      <Soft>{builder.whole}</Soft>
      <div>
        <CardTitle>{draft.title}</CardTitle>
        {childWords && (
          <Soft>{childName ? inWordsOf(childName, childWords) : inChildsWords(childWords)}</Soft>
        )}
      </div>
      <Facts facts={goalFacts(draft, words, now)} />
    </>
  );
}
