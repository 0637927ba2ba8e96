/** Which questions are shown: what is to be talked about next, what is open, what was answered. */
import type { Question } from '#shared/notebook/shape.ts';

export const filters = ['for-session', 'open', 'answered'] as const;
export type QuestionFilter = (typeof filters)[number];
export type Queue = Readonly<Record<QuestionFilter, readonly Question[]>>;

export function filterOf({ status }: Pick<Question, 'status'>): QuestionFilter {
  if (status === 'answered') return 'answered';
  return status === 'for-session' ? 'for-session' : 'open';
}

/** Newest first, answered ones by when they were answered. */
export function queueOf(questions: readonly Question[]): Queue {
  const of = (filter: QuestionFilter, at: (question: Question) => number | null) =>
    questions
      .filter((question) => filterOf(question) === filter)
      .sort((a, b) => (at(b) ?? 0) - (at(a) ?? 0) || (a.id < b.id ? -1 : 1));
  const asked = ({ createdAt }: Question) => createdAt;
  return {
    'for-session': of('for-session', asked),
    open: of('open', asked),
    answered: of('answered', ({ answeredAt }) => answeredAt),
  };
}

/** Where to begin: with the first filter that has something to show. */
export function firstFilter(questions: readonly Question[]): QuestionFilter {
  return filters.find((filter) => questions.some((each) => filterOf(each) === filter)) ?? 'open';
}
