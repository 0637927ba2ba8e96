/** Every word that a person reads comes from here, in their language. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Catalogue } from './catalogues.ts';
import { en } from './en.ts';
import { createFormat, type Format, type Language } from './format.ts';

export type Words = Catalogue & {
  readonly language: Language;
  /** Which way the page reads. */
  readonly direction: 'ltr' | 'rtl';
  readonly format: Format;
};

/** @param preferred the reader's languages, best first */
export function chooseLanguage(
  wanted: 'auto' | Language,
  preferred: readonly string[] = [],
): Language {
  if (wanted !== 'auto') return wanted;
  for (const tag of preferred) {
    const [language] = tag.split('-');
    if (language === 'en' || language === 'es') return language;
  }
  return 'en';
}

export function createWords(
  language: Language,
  preferred: readonly string[] = [],
  catalogue: Catalogue = en,
): Words {
  const format = createFormat(language, preferred);
  return { ...catalogue, language, direction: 'ltr', format };
}

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords is called outside of a WordsProvider');
  return words;
}
