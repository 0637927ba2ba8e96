import { type News, type NewsState, newsOf } from '#shared/notebook/news.ts';
import { useNotebook } from '../opened.tsx';
import type { Tab } from '../place.tsx';
import { useWatched } from '../reading.ts';

/** What the others wrote, said and logged since I said "seen". */
export function useNews(): NewsState {
  return useWatched(newsOf(useNotebook()));
}

/** Where an entry of each collection is shown. */
export const homes: Record<News['collection'], Tab> = {
  goals: 'goals',
  questions: 'questions',
  practices: 'practice',
  notes: 'notes',
  sessions: 'today',
};

/** How many entries of each tab are new for me. */
export function countByTab(news: readonly News[]): Partial<Record<Tab, number>> {
  const counts: Partial<Record<Tab, number>> = {};
  for (const { collection } of news) {
    const tab = homes[collection];
    counts[tab] = (counts[tab] ?? 0) + 1;
  }
  return counts;
}
