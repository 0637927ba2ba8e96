/** Where the person is in the notebook, and the way to somewhere else. */
import { createContext, useContext } from 'react';

export const tabs = ['today', 'goals', 'questions', 'practice', 'notes'] as const;
export type Tab = (typeof tabs)[number];
/** A page that covers the tab. */
export type SheetName = 'search' | 'people' | 'settings' | 'shortcuts' | 'help';

export type Place = {
  readonly tab: Tab;
  /** The entry to bring into view, once. */
  readonly entryId: string | null;
  readonly sheet: SheetName | null;
};

export type Way = {
  readonly place: Place;
  /** Opens a tab, and in it the card of an entry (`<Card entryId>`). */
  goTo(tab: Tab, entryId?: string): void;
  openSheet(sheet: SheetName | null): void;
};

export const WayContext = createContext<Way | null>(null);

export function useWay(): Way {
  const way = useContext(WayContext);
  if (way === null) throw new Error('useWay is called outside of the notebook frame');
  return way;
}
