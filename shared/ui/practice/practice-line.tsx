/** "5 evenings a week · after dinner · for “mornings feel okay”"; the goal is a way to its card. */
import type { Practice } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Soft } from '../primitives/card.tsx';
import { useEntry } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './practice-card.module.css';
import { countedIn } from './practice-week.ts';

export function PracticeLine({ practice }: { practice: Practice }) {
  const { practice: words } = useWords();
  const { goTo } = useWay();
  const goal = useEntry(useNotebook().goals, practice.goalId);
  const { timesPerWeek, whenNote } = practice;
  const plan = [
    timesPerWeek !== null && words.perWeek(timesPerWeek, countedIn(practice)),
    whenNote.trim(),
  ].filter(Boolean);
  if (plan.length === 0 && goal === undefined) return null;
  return (
    <Soft>
      {plan.join(' · ')}
      {goal && plan.length > 0 && ' · '}
      {goal && (
        <button type="button" className={styles.goal} onClick={() => goTo('goals', goal.id)}>
          {words.forGoal(goal.childWords.trim() || goal.title)}
        </button>
      )}
    </Soft>
  );
}
