/** The starter questions, fetched when somebody opens them and kept for the next time. */
import type { Language } from '../words/format.ts';

export type Starter = { readonly id: string; readonly text: string };
export type StarterPack = {
  readonly id: string;
  readonly title: string;
  readonly starters: readonly Starter[];
};

const load = {
  en: () => import('../words/en/starters.ts'),
  es: () => import('../words/es/starters.ts'),
} satisfies Record<Language, unknown>;

const fetched = new Map<Language, Promise<readonly StarterPack[] | null>>();

/** `null` when they could not be fetched; asked again, they are fetched again. */
export function starterPacksIn(language: Language): Promise<readonly StarterPack[] | null> {
  const packs =
    fetched.get(language) ??
    load[language]().then(
      ({ starters }) =>
        Object.entries(starters).map(([id, { title, questions }]) => ({
          id,
          title,
          starters: Object.entries(questions).map(([key, text]) => ({ id: `${id}-${key}`, text })),
        })),
      () => {
        fetched.delete(language);
        return null;
      },
    );
  fetched.set(language, packs);
  return packs;
}
