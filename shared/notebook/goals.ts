/** Goals: what will be seen when it works, how close each person finds it, and who agrees. */
import { recordStatus } from './history.ts';
import type { Notebook } from './notebook.ts';
import type { GoalStatus, Stance } from './shape.ts';
import { addEntry, editEntry, type NewEntry, removeRecord, write, writeRecord } from './write.ts';

export function proposeGoal(
  notebook: Notebook,
  goal: NewEntry<'goals'> & { title: string },
  id?: string,
): string {
  return addEntry(notebook, 'goals', { target: 8, ...goal, status: 'proposed' }, id);
}

export function editGoal(notebook: Notebook, goalId: string, fields: NewEntry<'goals'>): void {
  editEntry(notebook, 'goals', goalId, fields);
}

export function setGoalStatus(notebook: Notebook, goalId: string, status: GoalStatus): void {
  write(notebook, () => {
    editEntry(notebook, 'goals', goalId, { status });
    recordStatus(notebook, goalId, status);
  });
}

/**
 * One person's "how close are we" of one day. Per person and never averaged: the distance between
 * two people's lines is itself worth a talk.
 * @param value 0 (not at all) to 10 (goal reached)
 * @param day `YYYY-MM-DD`
 */
export function rateGoal(
  notebook: Notebook,
  goalId: string,
  day: string,
  value: number,
  note = '',
): void {
  writeRecord(notebook, 'ratings', [goalId, notebook.me, day], { value, note });
}

/** Takes my number of that day back, as if it had never been tapped. */
export function unrateGoal(notebook: Notebook, goalId: string, day: string): void {
  removeRecord(notebook, 'ratings', [goalId, notebook.me, day]);
}

/**
 * The level that one person sees reached on a day, on a goal whose levels are written out.
 * @param level −2 (much less than expected) to +2 (much more), 0 is what was expected
 * @param day `YYYY-MM-DD`
 */
export function reachLevel(
  notebook: Notebook,
  goalId: string,
  day: string,
  level: number,
  note = '',
): void {
  writeRecord(notebook, 'attainments', [goalId, notebook.me, day], { level, note });
}

/** Takes my level of that day back. */
export function unreachLevel(notebook: Notebook, goalId: string, day: string): void {
  removeRecord(notebook, 'attainments', [goalId, notebook.me, day]);
}

/** Marks on the chart that the plan was changed that day; writing the day again corrects it. */
export function notePlanChange(
  notebook: Notebook,
  goalId: string,
  day: string,
  what: string,
): void {
  writeRecord(notebook, 'planChanges', [goalId, notebook.me, day], { what });
}

export function removePlanChange(notebook: Notebook, goalId: string, day: string): void {
  removeRecord(notebook, 'planChanges', [goalId, notebook.me, day]);
}

export function agreeOnGoal(
  notebook: Notebook,
  goalId: string,
  stance: Stance,
  because = '',
): void {
  writeRecord(notebook, 'agreements', [goalId, notebook.me], { stance, because });
}

export function withdrawAgreement(notebook: Notebook, goalId: string): void {
  removeRecord(notebook, 'agreements', [goalId, notebook.me]);
}
