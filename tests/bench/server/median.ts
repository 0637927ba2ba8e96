/** Of several runs the middle one: a neighbour's work on the machine spoils one, not all. */
import { percentile } from '../percentile.ts';

export const median = (figures: readonly number[]): number => percentile(figures, 50);
