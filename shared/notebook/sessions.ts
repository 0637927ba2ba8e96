/** Sessions in the clinical sense: the hour at which everybody meets. */
import type { Notebook } from './notebook.ts';
import type { Session } from './shape.ts';
import { addEntry, editEntry, type NewEntry } from './write.ts';

/** @param startsAt Unix milliseconds */
export function planSession(notebook: Notebook, startsAt: number, place = '', id?: string): string {
  return addEntry(notebook, 'sessions', { startsAt, place }, id);
}

export function editSession(
  notebook: Notebook,
  sessionId: string,
  fields: NewEntry<'sessions'>,
): void {
  editEntry(notebook, 'sessions', sessionId, fields);
}

/** The first session that is not over: it stays "next" for two hours after its start. */
export function nextSession(sessions: readonly Session[], now: number): Session | undefined {
  const over = now - 2 * 60 * 60 * 1000;
  return sessions
    .filter(({ startsAt, finishedAt }) => startsAt !== null && startsAt > over && !finishedAt)
    .sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0))[0];
}
