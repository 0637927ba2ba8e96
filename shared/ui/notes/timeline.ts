/** Notes newest first, and by day; the cards that are looked up rather than scrolled past stay apart. */
import { pinnedKinds } from '#shared/notebook/notes.ts';
import type { Note } from '#shared/notebook/shape.ts';
import { dayOf } from '../days.ts';

export type TimelineDay = { readonly day: string; readonly notes: readonly Note[] };

export function pinned(notes: readonly Note[]): readonly Note[] {
  return notes
    .filter(({ kind }) => pinnedKinds.includes(kind))
    .sort((a, b) => pinnedKinds.indexOf(a.kind) - pinnedKinds.indexOf(b.kind));
}

/** The others, newest first. They come nearly in the order of their age: sorting is one pass. */
export function newestFirst(notes: readonly Note[]): readonly Note[] {
  return notes
    .filter(({ kind }) => !pinnedKinds.includes(kind))
    .reverse()
    .sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || (a.id < b.id ? -1 : 1));
}

/** @param notes a stretch of them in order; only these are looked at */
export function byDay(notes: readonly Note[]): readonly TimelineDay[] {
  const days = Map.groupBy(notes, ({ createdAt }) => dayOf(createdAt ?? 0));
  return [...days].map(([day, ofDay]) => ({ day, notes: ofDay }));
}
