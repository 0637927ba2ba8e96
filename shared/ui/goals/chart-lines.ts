/**
 * A goal week by week: one line per person, never averaged, and a gap where a week was not rated.
 * Pure geometry; the chart draws what this says.
 */
import type { Member, MemberKind } from '#shared/notebook/shape.ts';
import { addDays, weekOf } from '../days.ts';
import type { Mark, Scale } from './scale.ts';

export type ChartLine = {
  readonly memberId: string;
  readonly name: string;
  readonly kind: MemberKind;
  /** One per week, `null` where the person did not rate. */
  readonly values: readonly (number | null)[];
  readonly latest: number;
  /** Which dash and marker the line has: its own among the people of this chart. */
  readonly style: number;
};

/** Mondays of the `count` weeks that end with the week of `today`, oldest first. */
export function weeksUpTo(today: string, count: number): readonly string[] {
  const [monday = today] = weekOf(today);
  return Array.from({ length: count }, (_, at) => addDays(monday, 7 * (at - count + 1)));
}

/**
 * As many weeks as were rated, at least `fewest` so that a young line has room to grow, and at most
 * `most` so that it stays readable in a narrow panel.
 */
export function weeksToShow(
  marks: readonly Mark[],
  today: string,
  { fewest = 4, most = 12 } = {},
): readonly string[] {
  const all = weeksUpTo(today, most);
  const first = marks.reduce((oldest, { day }) => (day < oldest ? day : oldest), today);
  const from = all.findLastIndex((monday) => monday <= first);
  return all.slice(Math.min(Math.max(from, 0), most - fewest));
}

/** A person's number of a week is their last one in it. */
export function markOfWeek(
  marks: readonly Mark[],
  memberId: string,
  monday: string,
): Mark | undefined {
  const end = addDays(monday, 7);
  return marks
    .filter(({ member, day }) => member === memberId && day >= monday && day < end)
    .reduce<Mark | undefined>(
      (last, each) => (last === undefined || each.day > last.day ? each : last),
      undefined,
    );
}

/** Lines of everybody who rated in these weeks, in the order of the people. */
export function chartLines(
  marks: readonly Mark[],
  members: readonly Pick<Member, 'id' | 'name' | 'kind'>[],
  weeks: readonly string[],
): readonly ChartLine[] {
  const lines: ChartLine[] = [];
  for (const { id, name, kind } of members) {
    const values = weeks.map((monday) => markOfWeek(marks, id, monday)?.value ?? null);
    const latest = values.findLast((value) => value !== null);
    if (latest === undefined || latest === null) continue;
    lines.push({ memberId: id, name, kind, values, latest, style: lines.length % STYLES });
  }
  return lines;
}
/** How many dashes and markers there are before the first one comes again. */
export const STYLES = 4;

export type Point = { readonly x: number; readonly y: number };

type Ends = Pick<Scale, 'low' | 'high'>;

/** In percent of the plot: x to the right, y downwards. A single week sits at the end. */
export function pointAt(week: number, weeks: number, value: number, ends: Ends): Point {
  return { x: xAt(week, weeks), y: yAt(value, ends) };
}

export function yAt(value: number, { low, high }: Ends): number {
  return round((100 * (high - value)) / (high - low));
}

/** Between two weeks, too; never before the first. */
export function xAt(week: number, weeks: number): number {
  return weeks < 2 ? 100 : round((100 * Math.max(week, 0)) / (weeks - 1));
}

/** The unbroken stretches of a line: a week without a rating ends one. */
export function stretches(
  values: readonly (number | null)[],
  ends: Ends,
): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  let open: Point[] | null = null;
  values.forEach((value, week) => {
    if (value === null) {
      open = null;
      return;
    }
    if (open === null) {
      open = [];
      found.push(open);
    }
    open.push(pointAt(week, values.length, value, ends));
  });
  return found;
}

/** Where markers stand: at the newest rating, and on weeks that no line would show. */
export function markers(values: readonly (number | null)[], ends: Ends): readonly Point[] {
  const found = stretches(values, ends);
  const alone = found.filter((stretch) => stretch.length === 1).flat();
  const last = found.at(-1)?.at(-1);
  return last === undefined || alone.includes(last) ? alone : [...alone, last];
}

/** Lines that end on the same spot would hide each other's marker: the later one steps aside. */
export function sidesteps(lines: readonly ChartLine[]): readonly number[] {
  return lines.map((line, at) => {
    const week = line.values.findLastIndex((value) => value !== null);
    return lines
      .slice(0, at)
      .filter(
        (other) =>
          other.latest === line.latest &&
          other.values.findLastIndex((value) => value !== null) === week,
      ).length;
  });
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
