/** One week of a practice as the strip shows it. A day without a line is a gap, not a failure. */
import type { Practice, PracticeLogLine, Rating, Step } from '#shared/notebook/shape.ts';
import { weekOf } from '../days.ts';

export type StripDay = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly when: 'past' | 'today' | 'ahead';
  /** Everybody's lines of the day, in the order they were written: two caregivers both show. */
  readonly lines: readonly PracticeLogLine[];
};

/** Monday to Sunday of the week that `today` lies in. */
export function stripOf(lines: readonly PracticeLogLine[], today: string): readonly StripDay[] {
  return weekOf(today).map((day) => ({
    day,
    when: day < today ? 'past' : day === today ? 'today' : 'ahead',
    lines: lines.filter((line) => line.day === day).sort(byTime),
  }));
}

/** Everybody's lines by their day, for a month that is looked at. */
export function linesByDay(
  lines: readonly PracticeLogLine[],
): ReadonlyMap<string, readonly PracticeLogLine[]> {
  return Map.groupBy([...lines].sort(byTime), ({ day }) => day);
}

function byTime(a: PracticeLogLine, b: PracticeLogLine): number {
  return (a.at ?? 0) - (b.at ?? 0) || (a.member < b.member ? -1 : 1);
}

/** Every mark of a chart is a star: on one day two people give two. */
export function starsIn(lines: readonly PracticeLogLine[], days: readonly string[]): number {
  return lines.filter(({ day }) => days.includes(day)).length;
}

/** "5 evenings a week": the part of the day that a plan counts in. */
export function countedIn({
  when,
}: Pick<Practice, 'when'>): 'mornings' | 'afternoons' | 'evenings' | 'times' {
  if (when === 'morning') return 'mornings';
  if (when === 'afternoon') return 'afternoons';
  return when === 'evening' || when === 'bedtime' ? 'evenings' : 'times';
}

/** The rung that is being practised: the first that is not done. `null` when all are done. */
export function currentRung(steps: readonly Step[]): number | null {
  const at = steps.findIndex(({ doneAt }) => doneAt === null);
  return at === -1 ? null : at;
}

type Rated = Pick<Rating, 'value' | 'at'>;

/** From the first to the newest rating of how hard it felt; `null` before the first. */
export function feltChange(ratings: readonly Rated[]): { first: number; last: number } | null {
  const rated = ratings
    .filter((each): each is Rated & { value: number } => each.value !== null)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const [first, last] = [rated[0], rated.at(-1)];
  return first && last ? { first: first.value, last: last.value } : null;
}
