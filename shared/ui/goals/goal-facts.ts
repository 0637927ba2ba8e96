import type { Goal } from '#shared/notebook/shape.ts';
import type { Words } from '../words/words.tsx';
import { levels, signed } from './scale.ts';

type Told = Pick<
  Goal,
  | 'howOften'
  | 'startingPoint'
  | 'scale'
  | 'target'
  | 'reviewOn'
  | 'part'
  | (typeof levels)[number]['field']
>;

/** The rest of a goal as names with their values; a value that is empty is not told. */
export function goalFacts(
  goal: Told,
  { goals, format }: Words,
  now: number,
): readonly (readonly [name: string, value: string])[] {
  const { fields } = goals;
  const measured = levels.map(
    ({ level, field }) =>
      [goals.levels.named(signed(level), goals.levels.names[field]), goal[field]] as const,
  );
  const target = goal.target === null ? '' : String(goal.target);
  return [
    [fields.howOften, goal.howOften],
    [fields.startingPoint, goal.startingPoint],
    [fields.scale, goals.builder.measure.options[goal.scale].label],
    ...(goal.scale === 'levels' ? measured : [[fields.target, target] as const]),
    [fields.part, goal.part === null ? '' : goals.partLines[goal.part]],
    [fields.reviewOn, goal.reviewOn === null ? '' : format.day(goal.reviewOn, now)],
  ];
}
