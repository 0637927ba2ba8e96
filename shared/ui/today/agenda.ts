/** The agenda fills itself: marked questions, wins, goals that moved, practice that was hard. */
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Goal, Session } from '#shared/notebook/shape.ts';
import { excerpt } from '../comments/excerpt.ts';
import { dayOf } from '../days.ts';
import { type Mark, marksOf } from '../goals/scale.ts';

export type AgendaItem =
  | {
      readonly kind: 'win' | 'question';
      readonly id: string;
      readonly text: string;
      readonly by: string | null;
    }
  | {
      readonly kind: 'goal';
      readonly id: string;
      readonly text: string;
      /** What the moves are numbers of. */
      readonly scale: Goal['scale'];
      readonly moves: readonly Move[];
    }
  | {
      readonly kind: 'practice';
      readonly id: string;
      readonly text: string;
      readonly hardDays: number;
    };

/** One person's number then and now. People are never averaged. */
export type Move = { readonly member: string; readonly from: number; readonly to: number };

/** Milliseconds. Before the first session the agenda looks back this far. */
const LOOK_BACK = 14 * 24 * 60 * 60 * 1000;

/** @returns when the last session began that is over at `now`; both Unix milliseconds */
export function lastSession(sessions: readonly Session[], now: number): number {
  const past = sessions.flatMap(({ startsAt, finishedAt }) => {
    const began = startsAt ?? finishedAt;
    return began !== null && (finishedAt !== null || began < now - 2 * 60 * 60 * 1000) ? began : [];
  });
  return Math.max(now - LOOK_BACK * 4, ...(past.length > 0 ? past : [now - LOOK_BACK]));
}

export function readAgenda(notebook: Notebook, now: number): readonly AgendaItem[] {
  const since = lastSession(notebook.sessions.getSnapshot(), now);
  const sinceDay = dayOf(since);
  const wins = notebook.notes
    .getSnapshot()
    .filter(({ kind, createdAt }) => kind === 'win' && (createdAt ?? 0) > since)
    .map(
      ({ id, title, createdBy }): AgendaItem => ({ kind: 'win', id, text: title, by: createdBy }),
    );
  const questions = notebook.questions
    .getSnapshot()
    .filter(({ status }) => status === 'for-session')
    .map(({ id, text, quote, sourceTitle, createdBy }): AgendaItem => {
      // Nobody may have put it into words yet: what raised it stands for it.
      const said = text.trim() || excerpt(quote) || sourceTitle;
      return { kind: 'question', id, text: said, by: createdBy };
    });
  const goals = notebook.goals.getSnapshot().flatMap((goal): AgendaItem[] => {
    const { id, title, childWords, scale } = goal;
    const marks = marksOf(goal, notebook.ratings.of(id), notebook.attainments.of(id));
    const moves = movesSince(marks, sinceDay);
    return moves.length > 0 ? [{ kind: 'goal', id, text: childWords || title, scale, moves }] : [];
  });
  const practices = notebook.practices.getSnapshot().flatMap(({ id, title }): AgendaItem[] => {
    const hard = notebook.practiceLog
      .of(id)
      .filter(({ outcome, day }) => outcome === 'hard-day' && day >= sinceDay);
    const hardDays = new Set(hard.map(({ day }) => day)).size;
    return hardDays > 0 ? [{ kind: 'practice', id, text: title, hardDays }] : [];
  });
  return [...wins, ...questions, ...goals, ...practices];
}

/** @param since `YYYY-MM-DD` */
export function movesSince(marks: readonly Mark[], since: string): readonly Move[] {
  const members = [...new Set(marks.map(({ member }) => member))];
  return members.flatMap((member) => {
    const own = marks
      .filter((mark) => mark.member === member && mark.value !== null)
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    const latest = own.at(-1);
    if (latest === undefined || latest.day < since) return [];
    const before = own.findLast(({ day }) => day < since) ?? own.find(({ day }) => day >= since);
    const [from, to] = [before?.value ?? null, latest.value];
    return from === null || to === null || from === to ? [] : [{ member, from, to }];
  });
}
