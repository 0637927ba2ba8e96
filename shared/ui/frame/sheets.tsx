/** The pages over the tabs. All but help come later than the first screen, before somebody asks. */
import { type ComponentType, lazy, useEffect } from 'react';
import type { SheetName } from '../place.tsx';
import { HelpSheet } from './help/help-sheet.tsx';

type Later = Exclude<SheetName, 'help'>;

const load: Record<Later, () => Promise<{ default: ComponentType }>> = {
  search: async () => ({ default: (await import('../search/search-sheet.tsx')).SearchSheet }),
  people: async () => ({ default: (await import('../people/people-sheet.tsx')).PeopleSheet }),
  settings: async () => ({
    default: (await import('../settings/settings-sheet.tsx')).SettingsSheet,
  }),
  shortcuts: async () => ({
    default: (await import('../shortcuts/shortcuts-sheet.tsx')).ShortcutsSheet,
  }),
};

export const sheets: Record<SheetName, ComponentType> = {
  search: lazy(load.search),
  people: lazy(load.people),
  settings: lazy(load.settings),
  shortcuts: lazy(load.shortcuts),
  // Never waited for.
  help: HelpSheet,
};

/** Milliseconds after the first screen stands. */
const AHEAD = 600;

export function useSheetsAhead(): void {
  useEffect(() => {
    // Without a connection a page asks again when it is opened.
    const timer = setTimeout(loadSheets, AHEAD);
    return () => clearTimeout(timer);
  }, []);
}

function loadSheets(): void {
  for (const each of Object.values(load)) void each().catch(() => undefined);
}
