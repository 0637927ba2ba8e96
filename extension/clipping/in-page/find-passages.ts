/** Finds captured passages in the page again, in one frame. Runs when the person asked for it. */
import type { PassageSource } from '#shared/ui/host.ts';

export type Sought = {
  readonly passages: readonly Pick<PassageSource, 'id' | 'quote' | 'anchor'>[];
  /** Mark them, and bring the first into sight. */
  readonly show: boolean;
};

/** @returns the ids of those that stand in this frame */
export async function findPassages(_sought: Sought): Promise<readonly string[]> {
  return [];
}
