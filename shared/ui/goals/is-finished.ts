import type { Goal } from '#shared/notebook/shape.ts';

export function isFinished({ status }: Pick<Goal, 'status'>): boolean {
  return status === 'met' || status === 'retired';
}
