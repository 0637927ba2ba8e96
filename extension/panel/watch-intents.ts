/** Looks after the worker: what it was asked to keep and has left undone, it is asked to do again. */
import type { Intents } from '#extension/clipping/intents.ts';

/** Milliseconds: longer than the worker takes when nothing ends it. */
const PATIENCE = 400;
/** The alarm comes by then. */
const LONGEST = 30_000;

/** @param resume wakes the worker, whose first deed it is, too */
export function watchIntents(
  intents: Pick<Intents, 'list' | 'onChange'>,
  resume: () => void,
): void {
  let looking: ReturnType<typeof setTimeout> | undefined;

  async function look(patience: number): Promise<void> {
    if ((await intents.list()).length === 0) return;
    resume();
    if (patience < LONGEST) lookIn(patience);
  }

  function lookIn(patience: number): void {
    clearTimeout(looking);
    looking = setTimeout(() => void look(patience * 2), patience);
  }

  intents.onChange(() => lookIn(PATIENCE));
  void look(PATIENCE);
}
