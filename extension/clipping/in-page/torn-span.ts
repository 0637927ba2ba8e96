/**
 * A passage that others have put something into, and what is left of it: its pieces stand in their
 * order, some further apart. What came between is not marked.
 */
import search from 'approx-string-match';
import type { Place, Span } from './candidates.ts';

/** Units: so short that few are torn themselves, so long that they seldom stand elsewhere. */
const SHORTEST_PIECE = 12;
const PIECE = 20;
const FEWEST_PIECES = 8;
const MOST_PIECES = 40;
const PIECE_ERRORS = 0.2;
/** Units that may have come between. */
const REACH = 800;
/** Units between two pieces that still are one part, besides the quote's own between them. */
const SEAM = 24;

type Found = {
  /** In the quote. */
  readonly from: number;
  readonly to: number;
  /** In the page. */
  start: number;
  end: number;
  readonly errors: number;
};

/** @param start where the passage may begin */
export function tornSpan(text: string, quote: string, start: number): Span | null {
  const found = extend(findInOrder(text, quote, start), text, quote);
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const kept = found.reduce((sum, piece) => sum + piece.end - piece.start - piece.errors, 0);
  const errors = Math.max(0, quote.length - kept);
  return { start: first.start, end: last.end, errors, parts: partsOf(found) };
}

function findInOrder(text: string, quote: string, start: number): Found[] {
  const found: Found[] = [];
  const size = pieceSize(quote.length);
  const end = start + quote.length * 2 + REACH;
  let cursor = Math.max(0, start - size);
  for (let from = 0; from < quote.length; from += size) {
    const piece = quote.slice(from, from + size);
    const [best] = search(text.slice(cursor, end), piece, Math.floor(piece.length * PIECE_ERRORS));
    // The quote's last few letters stand anywhere.
    if (best === undefined || piece.length < size / 2) continue;
    const place = { start: cursor + best.start, end: cursor + best.end, errors: best.errors };
    found.push({ from, to: from + piece.length, ...place });
    cursor = place.end;
  }
  return found;
}

function pieceSize(length: number): number {
  const few = Math.min(PIECE, Math.max(SHORTEST_PIECE, Math.round(length / FEWEST_PIECES)));
  return Math.max(few, Math.ceil(length / MOST_PIECES));
}

/** Pieces that were torn themselves are told by what stands next to their neighbours. */
function extend(found: readonly Found[], text: string, quote: string): Found[] {
  return found.map((piece, at) => {
    const before = found[at - 1];
    const after = found[at + 1];
    let { from, to, start, end } = piece;
    const floor = { quote: before?.to ?? 0, page: before?.end ?? 0 };
    const roof = { quote: after?.from ?? quote.length, page: after?.start ?? text.length };
    while (from > floor.quote && start > floor.page && text[start - 1] === quote[from - 1]) {
      from -= 1;
      start -= 1;
    }
    while (to < roof.quote && end < roof.page && text[end] === quote[to]) {
      to += 1;
      end += 1;
    }
    return { ...piece, from, to, start, end };
  });
}

function partsOf(found: readonly Found[]): Place[] {
  const parts: { start: number; end: number }[] = [];
  let to = 0;
  for (const piece of found) {
    const part = parts.at(-1);
    const seam = piece.from - to + SEAM;
    if (part !== undefined && piece.start - part.end <= seam) part.end = piece.end;
    else parts.push({ start: piece.start, end: piece.end });
    to = piece.to;
  }
  return parts;
}
