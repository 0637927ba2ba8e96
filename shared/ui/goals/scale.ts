/** The two ways a goal is measured, as the chart and the lists need them. */
import type { Attainment, Goal, Rating } from '#shared/notebook/shape.ts';

/** The five levels, best first, and where their words are kept. 0 is what we expect. */
export const levels = [
  { level: 2, field: 'levelMuchMore' },
  { level: 1, field: 'levelMore' },
  { level: 0, field: 'levelExpected' },
  { level: -1, field: 'levelLess' },
  { level: -2, field: 'levelMuchLess' },
] as const satisfies readonly { level: number; field: keyof Goal }[];

export type LevelField = (typeof levels)[number]['field'];

export type Scale = {
  readonly low: number;
  readonly high: number;
  /** Where the axis has numbers, highest first. */
  readonly ticks: readonly number[];
  /** Where the line of what we aim at lies. */
  readonly aim: number | null;
  say(value: number): string;
};

export function scaleOf({ scale, target }: Pick<Goal, 'scale' | 'target'>): Scale {
  return scale === 'levels'
    ? { low: -2, high: 2, ticks: [2, 0, -2], aim: 0, say: signed }
    : { low: 0, high: 10, ticks: [10, 5, 0], aim: target, say: String };
}

/** "+1", "0", "−2", with the sign that is as wide as a plus. */
export function signed(level: number): string {
  if (level === 0) return '0';
  return level > 0 ? `+${level}` : `−${-level}`;
}

/** One person's number of one day, on whichever scale. */
export type Mark = Pick<Rating, 'key' | 'member' | 'day' | 'value' | 'note' | 'at'>;

/** Numbers of the other scale are kept, and shown again when the goal goes back to it. */
export function marksOf(
  goal: Pick<Goal, 'scale'>,
  ratings: readonly Rating[],
  attainments: readonly Attainment[],
): readonly Mark[] {
  return goal.scale === 'levels'
    ? attainments.map(({ level, ...rest }) => ({ ...rest, value: level }))
    : ratings;
}
