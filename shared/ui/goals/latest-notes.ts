import type { Mark } from './scale.ts';

/** What each person last said about their number; of those who never said anything, nothing. */
export function latestNotes(marks: readonly Mark[], except: string | null): readonly Mark[] {
  const latest = new Map<string, Mark>();
  for (const mark of marks) {
    if (mark.note.trim() === '' || mark.member === except || mark.value === null) continue;
    const before = latest.get(mark.member);
    if (before === undefined || before.day < mark.day) latest.set(mark.member, mark);
  }
  return [...latest.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
}
