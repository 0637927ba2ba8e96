import { useMemo } from 'react';
import type { Step } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { useCollection } from '../reading.ts';

/** The rungs of a ladder or the behaviours of a reward chart, in their order. */
export function useSteps(practiceId: string): readonly Step[] {
  const steps = useCollection(useNotebook().steps);
  return useMemo(() => steps.filter((step) => step.practiceId === practiceId), [steps, practiceId]);
}
