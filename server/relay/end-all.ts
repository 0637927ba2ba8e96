/** Says goodbye to everybody when the server stops, a few at a time. */
import { setTimeout as after } from 'node:timers/promises';
import type { Connections } from './connections.ts';

/** Milliseconds between one group and the next. */
const STEP = 10;

/**
 * Closes every connection with a code on which devices come back by themselves. Thousands that come
 * back at the same moment would be a burden to whoever serves them next, so many are spread: about
 * a millisecond each.
 *
 * @param spread milliseconds at most for all of them
 * @param goodbye milliseconds that each has to answer
 */
export async function endAll(
  connections: Connections,
  { spread, goodbye }: { spread: number; goodbye: number },
): Promise<void> {
  const leaving = [...connections.all()];
  const steps = Math.ceil(Math.min(spread, leaving.length) / STEP);
  const perStep = Math.ceil(leaving.length / Math.max(steps, 1));
  for (let from = 0; from < leaving.length; from += perStep) {
    if (from > 0) await after(STEP);
    for (const connection of leaving.slice(from, from + perStep)) connection.close('unavailable');
  }
  const hangUp = setTimeout(() => {
    for (const connection of connections.all()) connection.terminate();
  }, goodbye);
  await connections.none();
  clearTimeout(hangUp);
}
