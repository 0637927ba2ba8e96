import { useMemo } from 'react';
import { lastSeen, type News, newsSince } from '#shared/notebook/visits.ts';
import { useNotebook } from '../opened.tsx';
import { useCollection, useRecords } from '../reading.ts';

/** What the others wrote since I said "seen", newest first. */
export function useNews(): { readonly since: number; readonly news: readonly News[] } {
  const notebook = useNotebook();
  const visits = useRecords(notebook.visits, notebook.me);
  const parts = [
    useCollection(notebook.goals),
    useCollection(notebook.questions),
    useCollection(notebook.practices),
    useCollection(notebook.notes),
    useCollection(notebook.sessions),
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: visits and parts are what the news is read from
  return useMemo(() => {
    const since = lastSeen(notebook);
    return { since, news: newsSince(notebook, since) };
  }, [notebook, visits, ...parts]);
}
