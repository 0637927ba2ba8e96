/** Puts the person's language and theme on the page itself. */
import { useEffect } from 'react';
import type { Preferences } from './host.ts';
import type { Language } from './words/format.ts';

export function useAppearance(theme: Preferences['theme'], language: Language): void {
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme, language]);
}
