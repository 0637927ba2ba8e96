/** Which notebook captures go to: the one that was chosen for them, or whichever is open. */
import { useShelfWay } from '../frame/shelf-way.ts';
import type { Shelf, ShelvedNotebook } from '../host.ts';
import { useHost } from '../host-context.tsx';
import { useWatched } from '../reading.ts';

export type Destination = {
  readonly options: readonly ShelvedNotebook[];
  /** `null` when there is no notebook that one may write in. */
  readonly chosen: string | null;
  /** Whether what is decided lands in the open notebook without being asked where. */
  readonly isMeant: boolean;
  /** Whether there is something to choose, or the open notebook is not the one. */
  readonly isAsked: boolean;
  /** What goes there is gone with the example. */
  readonly isExample: boolean;
};

export function useDestination() {
  const host = useHost();
  const { shelf, openId } = useShelfWay();
  const { clipsTo } = useWatched(host.preferences);
  return {
    ...destinationOf(shelf, openId, clipsTo),
    choose: (notebookId: string | null) => host.setPreferences({ clipsTo: notebookId }),
  };
}

/** Nothing of the example is kept: a clip goes there only if it is open and somebody says so. */
export function destinationOf(
  { notebooks }: Pick<Shelf, 'notebooks'>,
  openId: string | null,
  clipsTo: string | null,
): Destination {
  const options = notebooks.filter(
    ({ role, example, notebookId }) => role !== 'viewer' && (!example || notebookId === openId),
  );
  const known = (id: string | null) => options.find(({ notebookId }) => notebookId === id);
  const wanted = known(clipsTo);
  const open = known(openId);
  const meant = wanted ?? open ?? options[0];
  const chosen = meant?.notebookId ?? null;
  const isExample = meant?.example === true;
  const isSure = wanted !== undefined || !isExample;
  return {
    options,
    chosen,
    isMeant: chosen === openId && isSure,
    isAsked: options.length > 1 || (chosen !== null && chosen !== openId),
    isExample,
  };
}
