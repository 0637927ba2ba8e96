/** The capture corpus, in no order that matters. The words in it are our own. */
import { articlePages } from './article-pages.ts';
import { componentPages } from './component-pages.ts';
import type { CorpusPage } from './corpus-page.ts';
import { hardPages } from './hard-pages.ts';
import { languagePages } from './language-pages.ts';
import { structurePages } from './structure-pages.ts';

export const corpus: readonly CorpusPage[] = [
  ...articlePages,
  ...structurePages,
  ...languagePages,
  ...componentPages,
  ...hardPages,
];
