/** Puts the person's language, its direction and the theme on the page itself. */
import { useEffect } from 'react';
import type { Preferences } from './host.ts';
import type { Words } from './words/words.tsx';

export function useAppearance(
  theme: Preferences['theme'],
  { language, direction }: Pick<Words, 'language' | 'direction'>,
): void {
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = direction;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme, language, direction]);
}
