import { practiceStates } from '#shared/notebook/shape.ts';
import { useWords } from '../words/words.tsx';
import type { PlanEvent } from './plan-events.ts';

/** A change of the plan in one phrase. */
export function useEventWords(): (event: PlanEvent) => string {
  const { goals, practice } = useWords();
  const { changes } = goals;
  return (event) => {
    if (event.kind === 'noted') return event.what;
    if (event.state === null) return changes.practiceBegan(event.practice);
    const known = practiceStates.find((state) => state === event.state);
    return changes.practiceNow(event.practice, known ? practice.states[known] : event.state);
  };
}
