/**
 * Where an edited passage may stand now. Pieces of the quote are looked for all over the page with
 * some errors; each that is found says where the whole would begin.
 */
import search from 'approx-string-match';
import type { Surroundings } from './likeness.ts';
import { tornSpan } from './torn-span.ts';

/** Units: two machine words of the search, so that a megabyte takes some twenty milliseconds. */
const PIECE = 64;
const MOST_PIECES = 5;
const PIECE_ERRORS = 0.3;
/** Of one piece; a page that says the same everywhere is no reason to look at it all. */
const MOST_PLACES = 8;
const MOST_CANDIDATES = 10;
/** Of the quote's own length: with so few errors nothing has come between its words. */
const CLOSE = 0.15;
const MOST_TORN = 4;

export type Place = { readonly start: number; readonly end: number };
export type Span = Place & {
  readonly errors: number;
  /** What is the passage's own, where something else has come between; else all of it. */
  readonly parts?: readonly Place[];
};

type FoundPiece = { readonly offset: number; readonly spans: readonly Span[] };

/** @param hint where the passage stood; @returns spans of the page's text, best first */
export function candidateSpans(
  text: string,
  quote: string,
  hint: number | null,
  around: Surroundings,
): readonly Span[] {
  const pieces = findPieces(text, quote);
  const starts = [
    ...pieces.flatMap(({ offset, spans }) => spans.map(({ start }) => start - offset)),
    ...(hint === null ? [] : [hint]),
    ...placesOf(text, around.prefix).map((at) => at + around.prefix.length),
    ...placesOf(text, around.suffix).map((at) => at - quote.length),
  ];
  const near = PIECE + quote.length * 0.15;
  const likely = distinct(starts, near);
  const whole = likely.flatMap((start) => bestAround(text, quote, start) ?? []);
  if (whole.some(({ errors }) => errors < quote.length * CLOSE)) return whole;
  const torn = likely.slice(0, MOST_TORN).flatMap((start) => tornSpan(text, quote, start) ?? []);
  return [...whole, ...torn];
}

function findPieces(text: string, quote: string): FoundPiece[] {
  return pieceOffsets(quote.length).map((offset) => {
    const piece = quote.slice(offset, offset + PIECE);
    const spans = search(text, piece, Math.floor(piece.length * PIECE_ERRORS));
    return { offset, spans: apart(spans).slice(0, MOST_PLACES) };
  });
}

/** The first piece, the last, and some between. */
function pieceOffsets(length: number): number[] {
  const last = Math.max(0, length - PIECE);
  const count = Math.min(MOST_PIECES, Math.ceil(length / PIECE));
  if (count === 1) return [0];
  return Array.from({ length: count }, (_, at) => Math.round((last * at) / (count - 1)));
}

/** The search names every end that is as good; those of one place are one. */
function apart(spans: readonly Span[]): Span[] {
  return spans.filter((span, at) => span.start >= (spans[at - 1]?.end ?? 0));
}

function placesOf(text: string, words: string): number[] {
  if (words.length < 16) return [];
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    places.push(at);
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

/** Those that more pieces agree on come first. */
function distinct(starts: readonly number[], near: number): number[] {
  const groups: { at: number; votes: number }[] = [];
  for (const start of starts) {
    const group = groups.find(({ at }) => Math.abs(at - start) <= near);
    if (group === undefined) groups.push({ at: start, votes: 1 });
    else group.votes += 1;
  }
  const byVotes = groups.sort((a, b) => b.votes - a.votes);
  return byVotes.slice(0, MOST_CANDIDATES).map(({ at }) => at);
}

function bestAround(text: string, quote: string, start: number): Span | null {
  const slack = Math.round(PIECE * 2 + quote.length * 0.3);
  const from = Math.max(0, start - slack);
  const region = text.slice(from, Math.max(0, start + quote.length + slack));
  const [best] = search(region, quote, Math.floor(quote.length * 0.4));
  return best === undefined
    ? null
    : { start: from + best.start, end: from + best.end, errors: best.errors };
}
