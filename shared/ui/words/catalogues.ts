/** Where the words of each language come from. English is there at once; others are fetched. */
import { use } from 'react';
import { en } from './en.ts';
import type { Language } from './format.ts';

export type Catalogue = typeof en;

const fetched: Record<Exclude<Language, 'en'>, () => Promise<Catalogue>> = {
  es: () => import('./es.ts').then(({ es }) => es),
};
const loading = new Map<Language, Promise<Catalogue>>();

/** Suspends until the words are there. English stands in for those that cannot be fetched. */
export function useCatalogue(language: Language): Catalogue {
  if (language === 'en') return en;
  const known = loading.get(language);
  if (known !== undefined) return use(known);
  const fetching = fetched[language]().catch(() => {
    loading.delete(language);
    return en;
  });
  loading.set(language, fetching);
  return use(fetching);
}
