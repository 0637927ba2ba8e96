import type { Step } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { useRecords } from '../reading.ts';

/** The rungs of a ladder or the behaviours of a reward chart, in their order. */
export function useSteps(practiceId: string): readonly Step[] {
  return useRecords(useNotebook().stepsOf, practiceId);
}
