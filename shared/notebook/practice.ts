/** Home practice: the plan, its daily log, the rungs of a ladder. Gaps are gaps, not failures. */
import { recordStatus } from './history.ts';
import type { Notebook } from './notebook.ts';
import type { Outcome, Practice, PracticeLogLine } from './shape.ts';
import {
  addEntry,
  editEntry,
  moveEntry,
  type NewEntry,
  removeRecord,
  write,
  writeRecord,
} from './write.ts';

export function planPractice(
  notebook: Notebook,
  practice: NewEntry<'practices'> & { title: string },
  id?: string,
): string {
  return addEntry(notebook, 'practices', practice, id);
}

export function editPractice(
  notebook: Notebook,
  practiceId: string,
  fields: NewEntry<'practices'>,
): void {
  editEntry(notebook, 'practices', practiceId, fields);
}

export function setPracticeState(
  notebook: Notebook,
  practiceId: string,
  state: Practice['state'],
): void {
  write(notebook, () => {
    editEntry(notebook, 'practices', practiceId, { state });
    recordStatus(notebook, practiceId, state);
  });
}

export type LoggedDay = {
  outcome: Outcome;
  /** How it felt, 0 (calm) to 10 (very hard). */
  before: number | null;
  after: number | null;
  note: string;
  /** The adult practised it, too. */
  practisedToo: boolean;
};
const NOTHING_YET: LoggedDay = {
  outcome: 'did-it',
  before: null,
  after: null,
  note: '',
  practisedToo: false,
};

/**
 * One caregiver's line of one day. Two people who log the same day both count; one who logs again
 * corrects the earlier line and keeps what is not said anew.
 * @param day `YYYY-MM-DD` of the writer's own calendar
 */
export function logPractice(
  notebook: Notebook,
  practiceId: string,
  day: string,
  change: Partial<LoggedDay>,
): void {
  const { me, practiceLog } = notebook;
  const { outcome, before, after, note, practisedToo } = {
    ...NOTHING_YET,
    ...lineOf(practiceLog.of(practiceId), me, day),
    ...change,
  };
  const line = { outcome, before, after, note, practisedToo };
  writeRecord(notebook, 'practiceLog', [practiceId, me, day], line);
}

export function lineOf(
  lines: readonly PracticeLogLine[],
  memberId: string,
  day: string,
): PracticeLogLine | undefined {
  return lines.find((line) => line.member === memberId && line.day === day);
}

export function unlogPractice(notebook: Notebook, practiceId: string, day: string): void {
  removeRecord(notebook, 'practiceLog', [practiceId, notebook.me, day]);
}

/** On how many days somebody did or tried it. @param days the days that count, `YYYY-MM-DD` */
export function daysPractised(lines: readonly PracticeLogLine[], days: readonly string[]): number {
  const done = lines.filter(({ outcome }) => outcome === 'did-it' || outcome === 'tried');
  return new Set(done.map(({ day }) => day).filter((day) => days.includes(day))).size;
}

/** A rung of a brave ladder or a behaviour of a reward chart. */
export function addStep(notebook: Notebook, practiceId: string, text: string, id?: string): string {
  return addEntry(notebook, 'steps', { practiceId, text }, id);
}

export function editStep(notebook: Notebook, stepId: string, text: string): void {
  editEntry(notebook, 'steps', stepId, { text });
}

/** One place towards the easy end (−1) or the hard end (1) of its ladder. */
export function moveStep(notebook: Notebook, stepId: string, by: -1 | 1): void {
  const step = notebook.steps.get(stepId);
  if (step === undefined || step.practiceId === null) return;
  const rungs = notebook.stepsOf.of(step.practiceId);
  const place = rungs.indexOf(step) + by;
  if (place < 0 || place >= rungs.length) return;
  const others = rungs.filter(({ id }) => id !== stepId);
  moveEntry(notebook, 'steps', others.toSpliced(place, 0, step), stepId);
}

export function setStepDone(notebook: Notebook, stepId: string, done: boolean): void {
  editEntry(notebook, 'steps', stepId, { doneAt: done ? notebook.now() : null });
}

/** @param value how hard it felt, 0 (calm) to 10 (very hard) */
export function rateStep(notebook: Notebook, stepId: string, day: string, value: number): void {
  writeRecord(notebook, 'stepRatings', [stepId, notebook.me, day], { value });
}

/** Takes my number of that day back. */
export function unrateStep(notebook: Notebook, stepId: string, day: string): void {
  removeRecord(notebook, 'stepRatings', [stepId, notebook.me, day]);
}
