/** What the chart, its table and the lists beside it are made of. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Goal, Practice, RecordOf } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { useNotebook } from '../opened.tsx';
import { useCollection, useRecords } from '../reading.ts';
import { chartLines, weeksToShow } from './chart-lines.ts';
import { type PlanEvent, planEvents } from './plan-events.ts';
import { type Mark, marksOf } from './scale.ts';

export function useMarks(goal: Goal): readonly Mark[] {
  const notebook = useNotebook();
  const ratings = useRecords(notebook.ratings, goal.id);
  const attainments = useRecords(notebook.attainments, goal.id);
  const { scale } = goal;
  return useMemo(() => marksOf({ scale }, ratings, attainments), [scale, ratings, attainments]);
}

export function useGoalChart(goal: Goal) {
  const today = useToday();
  const marks = useMarks(goal);
  const members = useCollection(useNotebook().members);
  return useMemo(() => {
    const weeks = weeksToShow(marks, today);
    return { weeks, lines: chartLines(marks, members, weeks) };
  }, [marks, members, today]);
}

export function usePlanEvents(goalId: string): readonly PlanEvent[] {
  const notebook = useNotebook();
  const changes = useRecords(notebook.planChanges, goalId);
  const practices = useRecords(notebook.practicesFor, goalId);
  const histories = useHistories(notebook, practices);
  return useMemo(() => planEvents(changes, practices, histories), [changes, practices, histories]);
}

type Histories = readonly (readonly RecordOf<'history'>[])[];

/** The same list until the history of one of these practices changes. */
function useHistories({ history }: Notebook, practices: readonly Practice[]): Histories {
  const read = useMemo(() => {
    let last: Histories = [];
    return () => {
      const next = practices.map(({ id }) => history.of(id));
      const same = next.length === last.length && next.every((each, at) => each === last[at]);
      if (!same) last = next;
      return last;
    };
  }, [history, practices]);
  return useSyncExternalStore(history.subscribe, read);
}
