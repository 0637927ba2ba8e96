import { useMemo } from 'react';
import { useNow } from '../clock.ts';
import { useNotebook } from '../opened.tsx';
import { useCollection, useWatched } from '../reading.ts';
import { type AgendaItem, readAgenda } from './agenda.ts';

export function useAgenda(): readonly AgendaItem[] {
  const notebook = useNotebook();
  const now = useNow();
  const parts = [
    useCollection(notebook.sessions),
    useCollection(notebook.notes),
    useCollection(notebook.questions),
    useCollection(notebook.goals),
    useCollection(notebook.practices),
    useWatched(notebook.ratings),
    useWatched(notebook.attainments),
    useWatched(notebook.practiceLog),
  ];
  // What the agenda is read from counts as a whole: any change in it reads the agenda anew.
  return useMemo(() => readAgenda(notebook, now), [notebook, now, ...parts]);
}
