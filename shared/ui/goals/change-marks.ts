/** Where the chart of a goal says that the plan was changed. */
import { weekOf } from '../days.ts';
import { xAt } from './chart-lines.ts';

export type ChangeMark = { readonly x: number; readonly label: string };

/** Closer together than this, in percent, their numbers would touch. */
const APART = 6;

/**
 * Where changes of the plan stand, numbered in their order. A week's number is its last one, so a
 * change lies between the week before and its own; those that stand close share a mark.
 * @param days of all changes, oldest first; those before the first week are not drawn
 */
export function changeMarks(
  days: readonly string[],
  weeks: readonly string[],
): readonly ChangeMark[] {
  const [start = ''] = weeks;
  const found: { x: number; from: number; to: number }[] = [];
  for (const [at, day] of days.entries()) {
    const week = weeks.findLastIndex((monday) => monday <= day);
    if (day < start) continue;
    const x = xAt(week - 1 + (weekOf(day).indexOf(day) + 1) / 7, weeks.length);
    const near = found.at(-1);
    if (near && x - near.x < APART) near.to = at + 1;
    else found.push({ x, from: at + 1, to: at + 1 });
  }
  return found.map(({ x, from, to }) => ({ x, label: from === to ? `${from}` : `${from}–${to}` }));
}
