/** What is new for one person since they last said "seen". */
import type { Notebook } from './notebook.ts';
import type { CollectionName, EntryOf } from './shape.ts';
import { writeRecord } from './write.ts';

const SHOWN = ['goals', 'questions', 'practices', 'notes', 'sessions'] as const;

/** Milliseconds. Somebody's edits may take this long to arrive and are still told as new. */
const LATEST_ARRIVAL = 60 * 24 * 60 * 60 * 1000;

/** Opens the list of marks, so that an empty list is told from none. */
const MARKED = 'seen:';

export type News = {
  [C in (typeof SHOWN)[number]]: { collection: C; entry: EntryOf<C> };
}[(typeof SHOWN)[number]];

/**
 * Remembers the moment, and what of the last weeks is here already: an edit made before it on a
 * device that was offline arrives later, and a time alone would call it seen.
 */
export function markAllSeen(notebook: Notebook): void {
  const here = changesByOthers(notebook, notebook.now() - LATEST_ARRIVAL);
  const seen = [MARKED, ...here.map(mark)].join(' ');
  writeRecord(notebook, 'visits', [notebook.me], { seen });
}

/** Unix milliseconds of the last "seen", 0 before the first. */
export function lastSeen(notebook: Notebook): number {
  return notebook.visits.of(notebook.me)[0]?.at ?? 0;
}

/**
 * What others added or changed since `since` (Unix milliseconds), newest first, and what arrived
 * since this person's last "seen" though it was written before.
 */
export function newsSince(notebook: Notebook, since: number): readonly News[] {
  const visit = notebook.visits.of(notebook.me)[0];
  const seen = new Set(visit?.seen.split(' '));
  const reachesBack = seen.has(MARKED) && since <= (visit?.at ?? 0);
  const from = reachesBack ? since - LATEST_ARRIVAL : since;
  return changesByOthers(notebook, from)
    .filter((news) => !seen.has(mark(news)))
    .sort((a, b) => (b.entry.changedAt ?? 0) - (a.entry.changedAt ?? 0));
}

function changesByOthers(notebook: Notebook, since: number): News[] {
  return SHOWN.flatMap((collection: CollectionName) =>
    notebook[collection]
      .getSnapshot()
      .filter((entry) => (entry.changedAt ?? 0) > since && entry.changedBy !== notebook.me)
      .map((entry) => ({ collection, entry }) as News),
  );
}

/** Six characters for one state of one entry: FNV-1a, 32 bits (RFC draft-eastlake-fnv). */
function mark({ collection, entry }: News): string {
  let hash = 0x811c9dc5;
  for (const character of `${collection}/${entry.id}/${entry.changedAt}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
