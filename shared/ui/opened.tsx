/** The notebook that is open here, for every screen below. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Member } from '#shared/notebook/shape.ts';
import type { OpenedNotebook } from './host.ts';
import { useEntry } from './reading.ts';
import { useWords } from './words/words.tsx';

const OpenedContext = createContext<OpenedNotebook | null>(null);

export function OpenedProvider(props: { opened: OpenedNotebook; children: ReactNode }) {
  return <OpenedContext value={props.opened}>{props.children}</OpenedContext>;
}

export function useOpened(): OpenedNotebook {
  const opened = useContext(OpenedContext);
  if (opened === null) throw new Error('useOpened is called outside of an open notebook');
  return opened;
}

export function useNotebook(): Notebook {
  return useOpened().notebook;
}

/** My member id. */
export function useMe(): string {
  return useNotebook().me;
}

export function useMember(memberId: string | null): Member | undefined {
  return useEntry(useNotebook().members, memberId);
}

/** The person's name, or "Someone" while their entry has not arrived. */
export function useMemberName(memberId: string | null): string {
  const name = useMember(memberId)?.name.trim();
  const words = useWords();
  return name || words.common.someone;
}

/** Screens hide what cannot be done: viewers, ended access and newer shapes read only. */
export function useCanWrite(): boolean {
  const { notebook, role, status } = useOpened();
  // Read as yes or no: saving and saved take turns with every edit and must render no card.
  return useSyncExternalStore(status.subscribe, () => role !== 'viewer' && notebook.canWrite());
}
