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

export type CorpusPassage = {
  /** All of it, or how it begins when it is cut. */
  readonly quote: string;
  readonly blocks: readonly QuoteBlock[] | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly cut: boolean;
  /** Something leads back to it. */
  readonly anchored: boolean;
  /** A link that browsers scroll by leads to it, too. */
  readonly linked: boolean;
};

export type CorpusPage = {
  /** Of its file in `pages/`, without `.html`; or of what makes it. */
  readonly name: string;
  /** The page itself as HTML, when it is made and not kept. */
  readonly make?: () => string;
  /** What follows the page's own address. */
  readonly behindAddress?: string;
  readonly choice: Choice | null;
  /** Why the finder that judges links cannot judge the one to this passage. */
  readonly unjudged?: 'shadow tree' | 'its faults' | 'too long';
  /** What the context menu knows to be selected; the page hears of the menu first. */
  readonly menuKnows?: string;
  /** `null` when nothing may be taken from the page but itself. */
  readonly passage: CorpusPassage | null;
  /** What the page declares; its address stands here without the origin. */
  readonly page: Partial<PageFacts>;
};

/** Paragraphs in English, to which a link leads, unless told otherwise. */
export function says(quote: string, more: Partial<CorpusPassage> = {}): CorpusPassage {
  return {
    quote,
    blocks: null,
    language: 'en',
    direction: 'ltr',
    cut: false,
    anchored: true,
    linked: more.anchored ?? true,
    ...more,
  };
}
