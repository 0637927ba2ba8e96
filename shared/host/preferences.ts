/** What was chosen for this browser: no secret, and needed before the first paint. */
import { createListeners, type Watched } from '#shared/notebook/watched.ts';
import { helpRegions, type Preferences } from '#shared/ui/host.ts';

const KEY = 'between-sessions/preferences';
const AUTO: Preferences = {
  language: 'auto',
  theme: 'auto',
  region: 'auto',
  shortcuts: true,
  clipsTo: null,
};

type Kept = Pick<Storage, 'getItem' | 'setItem'>;
export type PreferencesStore = {
  readonly preferences: Watched<Preferences>;
  set(change: Partial<Preferences>): void;
};

/** This page's storage, where the browser allows one. */
export function pageStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** @param kept where they are written; `null` where the browser allows no storage. */
export function openPreferences(kept: Kept | null): PreferencesStore {
  const listeners = createListeners();
  let snapshot = read(kept);
  return {
    preferences: { getSnapshot: () => snapshot, subscribe: listeners.add },
    set(change) {
      snapshot = { ...snapshot, ...change };
      try {
        kept?.setItem(KEY, JSON.stringify(snapshot));
      } catch {
        // Storage may be full or forbidden; the choice then lasts as long as this window.
      }
      listeners.notify();
    },
  };
}

function read(kept: Kept | null): Preferences {
  try {
    const stored: unknown = JSON.parse(kept?.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? check(stored) : AUTO;
  } catch {
    // Written by another version or by hand: the browser's own choice is a good one.
    return AUTO;
  }
}

function check(stored: Partial<Record<keyof Preferences, unknown>>): Preferences {
  const { language, theme, region, shortcuts, clipsTo } = stored;
  return {
    language: language === 'en' || language === 'es' ? language : 'auto',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    region: [...helpRegions, 'elsewhere' as const].find((each) => each === region) ?? 'auto',
    shortcuts: shortcuts !== false,
    clipsTo: typeof clipsTo === 'string' ? clipsTo : null,
  };
}
