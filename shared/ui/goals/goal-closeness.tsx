/** The chart of a goal and my own number of this week. */
import { useMemo } from 'react';
import { rateGoal, unrateGoal } from '#shared/notebook/goals.ts';
import type { Goal } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { ZeroToTen } from '../primitives/zero-to-ten.tsx';
import { useCollection, useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { closenessLines, ratingOfWeek, weeksToShow, weeksUpTo } from './closeness.ts';
import { ClosenessChart } from './closeness-chart.tsx';

export function useCloseness(goal: Goal) {
  const notebook = useNotebook();
  const today = useToday();
  const ratings = useRecords(notebook.ratings, goal.id);
  const members = useCollection(notebook.members);
  return useMemo(() => {
    const weeks = weeksToShow(ratings, today);
    return { weeks, lines: closenessLines(ratings, members, weeks) };
  }, [ratings, members, today]);
}

export function GoalCloseness({ goal }: { goal: Goal }) {
  const { lines } = useCloseness(goal);
  return lines.length > 0 && <ClosenessChart goal={goal} lines={lines} />;
}

export function MyCloseness({ goal }: { goal: Goal }) {
  const notebook = useNotebook();
  const today = useToday();
  const words = useWords().goals.rate;
  const ratings = useRecords(notebook.ratings, goal.id);
  const [monday = today] = weeksUpTo(today, 1);
  const mine = ratingOfWeek(ratings, notebook.me, monday);
  if (!useCanWrite()) return null;
  return (
    <ZeroToTen
      label={words.question}
      low={words.low}
      high={words.high}
      value={mine?.value ?? null}
      onChoose={(value) => rateGoal(notebook, goal.id, today, value)}
      clear={{
        label: words.clear,
        // An earlier number of this week would come back in its place: take them all.
        onClear: () => {
          for (const { member, day } of ratings) {
            if (member === notebook.me && day >= monday) unrateGoal(notebook, goal.id, day);
          }
        },
      }}
    />
  );
}
