/** A page of the capture corpus: what somebody points at in it, and what a capture must hold then. */
import type { PageFacts } from '#extension/clipping/in-page/page-reading.ts';
import type { QuoteBlock } from '#shared/notebook/passage.ts';

/** What is selected; words are told with single blanks, and may cross elements. */
export type Choice =
  /** From the first of these words to the last; `to` is looked for behind `from`. */
  | {
      readonly kind: 'words';
      readonly from: string;
      readonly to?: string;
      /** Which of several places with the same words, from 1. */
      readonly nth?: number;
    }
  /** All that is in an element. */
  | { readonly kind: 'element'; readonly selector: string }
  /** Words in a field. */
  | { readonly kind: 'field'; readonly selector: string; readonly words: string };

export type CorpusPage = {
  /** Of its file in `pages/`, without `.html`; or of what makes it. */
  readonly name: string;
  /** The page itself as HTML, when it is made and not kept. */
  readonly make?: () => string;
  /** What follows the page's own address. */
  readonly behindAddress?: string;
  readonly choice: Choice | null;
  /** What the context menu knows to be selected; the page hears of the menu first. */
  readonly menuKnows?: string;
  readonly passage: {
    readonly quote: string;
    readonly blocks?: readonly QuoteBlock[];
    readonly language: string;
    readonly direction: 'ltr' | 'rtl';
    /** Something leads back to it. */
    readonly anchored: boolean;
    readonly cut?: boolean;
  } | null;
  /** Its address without the origin. */
  readonly page: Partial<PageFacts>;
};
