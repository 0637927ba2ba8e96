/** What the worker asks of a page, once, when the person points at something in it. */
import type { Anchor, QuoteBlock } from '#shared/notebook/passage.ts';

/** What the menu knows of where it was opened; each '' when it does not apply. */
export type Wanted = {
  readonly selectionText: string;
  readonly linkUrl: string;
  readonly pictureUrl: string;
};

/** One frame's answer. */
export type PageReading = {
  /** `null` when nothing is selected in this frame. */
  readonly passage: Passage | null;
  /** The words of the wanted link, and the description of the wanted picture; '' when not here. */
  readonly linkText: string;
  readonly pictureText: string;
  /** `null` in a frame inside the page: it speaks for itself only. */
  readonly page: PageFacts | null;
  /** The browser's own viewer shows a document here: its words are out of reach. */
  readonly viewer?: true;
};

export type Passage = {
  readonly quote: string;
  readonly blocks: readonly QuoteBlock[] | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** `null` for words in a field or an editable text: nothing leads back to those. */
  readonly anchor: Anchor | null;
  /** More was selected than a quote may hold. */
  readonly cut: boolean;
};

/** What the page declares of itself; '' where it says nothing. */
export type PageFacts = {
  /** Canonical where the page names a credible one; not yet tidied of tracking. */
  readonly address: string;
  readonly title: string;
  readonly site: string;
  readonly author: string;
  /** ISO 8601 day of publication. */
  readonly day: string;
};
