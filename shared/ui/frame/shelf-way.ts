import { createContext, useContext } from 'react';
import type { ClipKind, Shelf } from '../host.ts';

/** What was decided about a clip in one notebook and is done in the next. */
export type CarriedClip = { readonly clipId: string; readonly as: ClipKind };

/** The notebooks of this device and the way between them. */
export type ShelfWay = {
  readonly shelf: Shelf;
  readonly openId: string | null;
  open(notebookId: string, carrying?: CarriedClip): void;
  readonly carried: CarriedClip | null;
  startAnother(): void;
  joinAnother(): void;
  /** Runs what takes the open notebook off this device, and shows the next one then. */
  letGo(taking: () => Promise<void>): Promise<void>;
};

export const ShelfContext = createContext<ShelfWay | null>(null);

export function useShelfWay(): ShelfWay {
  const way = useContext(ShelfContext);
  if (way === null) throw new Error('useShelfWay is called outside of the app');
  return way;
}
