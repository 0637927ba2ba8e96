/** Which questions are shown: what is to be talked about next, what is open, what was answered. */
import type { Question } from '#shared/notebook/shape.ts';

export const filters = ['for-session', 'open', 'answered'] as const;
export type QuestionFilter = (typeof filters)[number];

export function filterOf({ status }: Pick<Question, 'status'>): QuestionFilter {
  if (status === 'answered') return 'answered';
  return status === 'for-session' ? 'for-session' : 'open';
}

/** Newest first, answered ones by when they were answered. */
export function questionsIn(
  questions: readonly Question[],
  filter: QuestionFilter,
): readonly Question[] {
  const at = ({ createdAt, answeredAt }: Question) =>
    (filter === 'answered' ? answeredAt : createdAt) ?? 0;
  return questions
    .filter((question) => filterOf(question) === filter)
    .sort((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));
}

/** Where to begin: with the first filter that has something to show. */
export function firstFilter(questions: readonly Question[]): QuestionFilter {
  return filters.find((filter) => questions.some((each) => filterOf(each) === filter)) ?? 'open';
}
