/** Notes by day, newest first; the cards that are looked up rather than scrolled past stay apart. */
import { pinnedKinds } from '#shared/notebook/notes.ts';
import type { Note, NoteKind } from '#shared/notebook/shape.ts';
import { dayOf } from '../days.ts';

export type TimelineDay = { readonly day: string; readonly notes: readonly Note[] };

export function pinned(notes: readonly Note[]): readonly Note[] {
  return notes
    .filter(({ kind }) => pinnedKinds.includes(kind))
    .sort((a, b) => pinnedKinds.indexOf(a.kind) - pinnedKinds.indexOf(b.kind));
}

export function timeline(notes: readonly Note[]): readonly TimelineDay[] {
  const days = new Map<string, Note[]>();
  const newestFirst = notes
    .filter(({ kind }) => !pinnedKinds.includes(kind))
    .sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || (a.id < b.id ? -1 : 1));
  for (const note of newestFirst) {
    const day = dayOf(note.createdAt ?? 0);
    const group = days.get(day);
    if (group) group.push(note);
    else days.set(day, [note]);
  }
  return [...days].map(([day, group]) => ({ day, notes: group }));
}

/** The kinds that occur, with their counts, most first; ties in the shape's order. */
export function kindCounts(
  notes: readonly Note[],
  kinds: readonly NoteKind[],
): { readonly kind: NoteKind; readonly count: number }[] {
  return kinds
    .map((kind) => ({ kind, count: notes.filter((note) => note.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
