/**
 * The part of a link that makes browsers scroll to a passage by themselves: its first and last words,
 * and as many words around it as tell it from the same words before it
 * (https://wicg.github.io/scroll-to-text-fragment/). Made from the page's text, because libraries
 * search the document for each attempt, which takes seconds in a long page.
 */
import { withoutBlanks } from './plain-text.ts';
import type { TextSpace } from './text-space.ts';

/** Units as they stand in a link; longer passages are told by their first and last words. */
const LONGEST_TERM = 400;
const LONGEST_FRAGMENT = 2_000;
/** Units around an edge in which words are looked for. */
const REACH = 160;
/** How many words of the passage's ends, and around it, are tried. */
const attempts = [
  { ends: 3, around: 0 },
  { ends: 5, around: 0 },
  { ends: 5, around: 2 },
  { ends: 5, around: 4 },
  { ends: 8, around: 8 },
  { ends: 1, around: 0 },
  { ends: 1, around: 4 },
] as const;

type Space = Pick<TextSpace, 'text' | 'borders'>;
type Shown = { readonly text: string; readonly cut: boolean };
type Passage = { readonly start: number; readonly end: number };

/**
 * @param shown the passage as people see it: browsers do not find what is hidden
 * @returns such as `text=a%20worry`; '' where none leads to the passage
 */
export function textFragmentOf(passage: Passage, space: Space, shown: Shown): string {
  const text = foldCase(space.text);
  const start = wordEdge(text, passage.start, 'start');
  const end = wordEdge(text, passage.end, 'end');
  const lines = linesOf(space, start, end);
  const quote = withoutBlanks(foldCase(shown.text));
  const isSeen = (from: number, to: number) =>
    quote.includes(
      withoutBlanks(text.slice(Math.max(from, passage.start), Math.min(to, passage.end))),
    );
  const isWhole =
    lines.first === end &&
    encode(text.slice(start, end)).length <= LONGEST_TERM &&
    isSeen(start, end);

  for (const { ends, around } of attempts) {
    const firstEnd = isWhole ? end : wordsFrom(text, start, lines.first, ends);
    const lastStart = isWhole ? start : wordsBefore(text, lines.last, end, ends);
    if (!isWhole && lastStart < firstEnd) continue;
    if (!isSeen(start, firstEnd) || !(shown.cut || isSeen(lastStart, end))) continue;
    const prefix = wordsBefore(text, lines.before, start, around);
    const suffix = wordsFrom(text, end, lines.after, around);
    // Browsers go to the first place that fits.
    const leadsHere = isWhole
      ? text.indexOf(text.slice(prefix, suffix)) === prefix
      : text.indexOf(text.slice(prefix, firstEnd)) === prefix &&
        text.indexOf(text.slice(lastStart, suffix), firstEnd) === lastStart;
    if (!leadsHere) continue;
    const term = (from: number, to: number) => encode(text.slice(from, to).trim());
    const parts = [
      ...(prefix < start ? [`${term(prefix, start)}-`] : []),
      term(start, firstEnd),
      ...(isWhole ? [] : [term(lastStart, end)]),
      ...(suffix > end ? [`-${term(end, suffix)}`] : []),
    ];
    const fragment = `text=${parts.join(',')}`;
    return fragment.length <= LONGEST_FRAGMENT ? fragment : '';
  }
  return '';
}

/** Browsers take no notice of capitals. */
function foldCase(text: string): string {
  const folded = text.toLowerCase();
  // A few letters have no small one of the same length.
  return folded.length === text.length ? folded : text;
}

/** A term may not go over the border of a block. */
function linesOf({ text, borders }: Space, start: number, end: number) {
  const next = (position: number) => borders.find((border) => border > position) ?? text.length;
  const last = (position: number) => borders.findLast((border) => border < position) ?? 0;
  const trimmed = (position: number) => (text[position - 1] === ' ' ? position - 1 : position);
  return {
    /** Where the first block's part of the passage ends, and the last one's begins. */
    first: Math.min(end, trimmed(next(start))),
    last: Math.max(start, last(end)),
    /** Where the words around it stop. */
    before: last(start),
    after: trimmed(next(text[end] === ' ' ? end + 1 : end)),
  };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A fragment begins and ends with whole words. */
function wordEdge(text: string, position: number, side: 'start' | 'end'): number {
  const from = Math.max(0, position - REACH);
  const around = segmenter.segment(text.slice(from, position + REACH));
  const word = around.containing(side === 'start' ? position - from : position - from - 1);
  if (word === undefined) return position;
  const edge = side === 'start' ? word.index : word.index + word.segment.length;
  return word.isWordLike === true ? from + edge : position;
}

/** @returns where the first `count` words end */
function wordsFrom(text: string, start: number, limit: number, count: number): number {
  const words = wordsIn(text.slice(start, Math.min(limit, start + REACH))).slice(0, count);
  const last = words.at(-1);
  return last === undefined ? start : start + last.end;
}

/** @returns where the last `count` words begin */
function wordsBefore(text: string, limit: number, end: number, count: number): number {
  const from = Math.max(limit, end - REACH);
  const words = count === 0 ? [] : wordsIn(text.slice(from, end)).slice(-count);
  const first = words[0];
  return first === undefined ? end : from + first.start;
}

function wordsIn(text: string): { readonly start: number; readonly end: number }[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** Commas, dashes and ampersands part the directive's own terms. */
function encode(term: string): string {
  return encodeURIComponent(term).replace(/[-!'()*~]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
