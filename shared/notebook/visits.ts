/** What is new for one person since they last said "seen". */
import type { Notebook } from './notebook.ts';
import type { CollectionName, EntryOf } from './shape.ts';
import { writeRecord } from './write.ts';

const SHOWN = ['goals', 'questions', 'practices', 'notes', 'sessions'] as const;

export type News = {
  [C in (typeof SHOWN)[number]]: { collection: C; entry: EntryOf<C> };
}[(typeof SHOWN)[number]];

export function markAllSeen(notebook: Notebook): void {
  writeRecord(notebook, 'visits', [notebook.me], {});
}

/** Unix milliseconds of the last "seen", 0 before the first. */
export function lastSeen(notebook: Notebook): number {
  return notebook.visits.of(notebook.me)[0]?.at ?? 0;
}

/** What others added or changed since `since` (Unix milliseconds), newest first. */
export function newsSince(notebook: Notebook, since: number): readonly News[] {
  const news = SHOWN.flatMap((collection: CollectionName) =>
    notebook[collection]
      .getSnapshot()
      .filter((entry) => (entry.changedAt ?? 0) > since && entry.changedBy !== notebook.me)
      .map((entry) => ({ collection, entry }) as News),
  );
  return news.sort((a, b) => (b.entry.changedAt ?? 0) - (a.entry.changedAt ?? 0));
}
