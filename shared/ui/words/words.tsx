/** Every word that a person reads comes from here, in their language. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { en } from './en.ts';
import { es } from './es.ts';
import { createFormat, type Format, type Language } from './format.ts';

export type Catalogue = typeof en;
export type Words = Catalogue & { readonly language: Language; readonly format: Format };

const catalogues: Record<Language, Catalogue> = { en, es };

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

export function createWords(language: Language, preferred: readonly string[] = []): Words {
  return { ...catalogues[language], language, format: createFormat(language, preferred) };
}

const WordsContext = createContext<Words | null>(null);

export function WordsProvider(props: {
  language: Language;
  preferred?: readonly string[];
  children: ReactNode;
}) {
  const { language, preferred } = props;
  const words = useMemo(() => createWords(language, preferred), [language, preferred]);
  return <WordsContext value={words}>{props.children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords is called outside of a WordsProvider');
  return words;
}
