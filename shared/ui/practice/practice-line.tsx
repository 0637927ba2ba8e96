/** "5 evenings a week · after dinner · for “mornings feel okay”" */
import type { Practice } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { Soft } from '../primitives/card.tsx';
import { useEntry } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { countedIn } from './practice-week.ts';

export function PracticeLine({ practice }: { practice: Practice }) {
  const { practice: words } = useWords();
  const goal = useEntry(useNotebook().goals, practice.goalId);
  const { timesPerWeek, whenNote } = practice;
  const parts = [
    timesPerWeek !== null && words.perWeek(timesPerWeek, countedIn(practice)),
    whenNote.trim(),
    goal && words.forGoal(goal.childWords.trim() || goal.title),
  ].filter(Boolean);
  return parts.length > 0 && <Soft>{parts.join(' · ')}</Soft>;
}
