/**
 * Words that were taken from a page: their structure, and what leads back to them. Both are plain
 * values, written once by whoever captured them.
 */
import type { Field } from './fields.ts';

/** Characters. A quote is a sentence or a section; an article stays behind its link. */
export const LONGEST_QUOTE = 5_000;
/** Characters on either side of a passage that tell it from others like it. */
export const LONGEST_CONTEXT = 64;
/** Of a list or table. */
export const MOST_ROWS = 200;
const DEEPEST = 8;
/** Characters and cells of a whole quote: its words, and as much again for their order. */
const LARGEST_STRUCTURE = 4 * LONGEST_QUOTE;
const LONGEST_FRAGMENT = 2_000;

/** What a quote is made of, where it is more than paragraphs. */
export type QuoteBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  /** `head`: the first row names the columns. */
  | {
      readonly kind: 'table';
      readonly head: boolean;
      readonly rows: readonly (readonly string[])[];
    };
/** `depth` counts from 0. */
export type ListItem = { readonly text: string; readonly depth: number };

/**
 * Where a passage stands on its page: a TextQuoteSelector and a TextPositionSelector of the W3C Web
 * Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). Positions count UTF-16
 * units in the page's text with every run of blanks as one.
 */
export type Anchor = {
  /** The page's own words, where the quote shows them differently or cut; '' when it does not. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  /**
   * What follows `#:~:` in a link that browsers scroll to by themselves
   * (https://wicg.github.io/scroll-to-text-fragment/), such as `text=a%20worry`; '' when none leads there.
   */
  readonly fragment: string;
};

/** An anchor of another make counts as none: the quote is still readable. */
export function anchor(): Field<Anchor | null> {
  return (stored) => {
    if (!isRecord(stored)) return null;
    const { exact, prefix, suffix, start, end, fragment } = stored;
    if (!isText(exact, LONGEST_QUOTE) || !isText(fragment, LONGEST_FRAGMENT)) return null;
    if (!isText(prefix, LONGEST_CONTEXT) || !isText(suffix, LONGEST_CONTEXT)) return null;
    if (!isPlace(start) || !isPlace(end) || end < start) return null;
    return { exact, prefix, suffix, start, end, fragment };
  };
}

/** Structure of another make counts as none: the quote's plain words are kept beside it. */
export function quoteBlocks(): Field<readonly QuoteBlock[] | null> {
  return (stored) => {
    if (!Array.isArray(stored) || stored.length > MOST_ROWS) return null;
    const blocks = stored.map(readBlock);
    if (!blocks.every((block) => block !== null)) return null;
    return blocks.reduce((sum, block) => sum + sizeOf(block), 0) <= LARGEST_STRUCTURE
      ? blocks
      : null;
  };
}

function readBlock(stored: unknown): QuoteBlock | null {
  if (!isRecord(stored)) return null;
  const { kind, text, ordered, items, head, rows } = stored;
  if (kind === 'text') return isText(text, LONGEST_QUOTE) ? { kind, text } : null;
  if (kind === 'list' && isRows(items)) {
    const read = items.map(readItem);
    if (!read.every((item) => item !== null)) return null;
    return { kind, ordered: ordered === true, items: read };
  }
  if (kind === 'table' && isRows(rows) && rows.every(isTableRow)) {
    return { kind, head: head === true, rows };
  }
  return null;
}

function sizeOf(block: QuoteBlock): number {
  if (block.kind === 'text') return block.text.length + 1;
  const texts = block.kind === 'list' ? block.items.map(({ text }) => text) : block.rows.flat();
  return texts.reduce((sum, text) => sum + text.length + 1, 0);
}

function readItem(stored: unknown): ListItem | null {
  if (!isRecord(stored)) return null;
  const { text, depth } = stored;
  if (!isText(text, LONGEST_QUOTE) || !isPlace(depth)) return null;
  return { text, depth: Math.min(depth, DEEPEST) };
}

function isTableRow(stored: unknown): stored is readonly string[] {
  return isRows(stored) && stored.every((cell) => isText(cell, LONGEST_QUOTE));
}

function isRows(stored: unknown): stored is readonly unknown[] {
  return Array.isArray(stored) && stored.length <= MOST_ROWS;
}

function isRecord(stored: unknown): stored is Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null;
}

function isText(stored: unknown, longest: number): stored is string {
  return typeof stored === 'string' && stored.length <= longest;
}

function isPlace(stored: unknown): stored is number {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored >= 0;
}

/** A link that browsers take to the passage by themselves; the address alone when nothing leads there. */
export function withFragment(url: string, fragment: string): string {
  if (fragment === '') return url;
  const [page = '', ...hash] = url.split('#');
  const [place = ''] = hash.join('#').split(':~:');
  return `${page}#${place}:~:${fragment}`;
}
