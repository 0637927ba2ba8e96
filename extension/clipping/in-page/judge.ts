/** Whether what stands at a place is the passage: by its words, by what is around, by where it is. */
import type { Span } from './candidates.ts';
import { likenessAround, likenessOf, type Surroundings } from './likeness.ts';

export type Judged = {
  readonly span: Span;
  /** How many of its words are the quote's, 0 to 1. */
  readonly likeness: number;
  /** The better side's, 0 to 1; `null` when nothing is known of them. */
  readonly surroundings: number | null;
  /** Of how much text the quote is, in Latin letters. */
  readonly weight: number;
  readonly isNeighbour: boolean;
  readonly score: number;
};

export function judge(
  text: string,
  quote: string,
  span: Span,
  around: Surroundings | null,
  hint: number | null,
): Judged {
  const likeness = 1 - span.errors / quote.length;
  const sides = around && likenessAround(text, [span.start, span.end], around);
  const surroundings = sides && Math.max(...sides);
  const mean = sides === null ? 0.5 : (sides[0] + sides[1]) / 2;
  const nearness = hint === null ? 0 : 1 - Math.abs(span.start - hint) / (text.length + 1);
  return {
    span,
    likeness,
    surroundings,
    weight: quote.length + (quote.match(DENSE)?.length ?? 0) * 1.5,
    isNeighbour:
      around !== null &&
      span.errors > 0 &&
      isNeighbour(text.slice(span.start, span.end), quote, around),
    score: likeness * 50 + mean * 40 + nearness * 5,
  };
}

/** Scripts in which a character says as much as some letters do. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** The figures were set by the mutations in tests/corpus: 95 % found again, none that is gone. */
export function isConvincing(judged: Judged): boolean {
  const { likeness, surroundings, weight, isNeighbour } = judged;
  if (isNeighbour) return false;
  const around = surroundings ?? 0;
  if (likeness === 1) return weight >= 24 || surroundings === null || around >= 0.7;
  if (weight >= 120 && likeness >= 0.85) return true;
  if (weight >= 40 && likeness >= 0.9) return surroundings === null || around >= 0.5;
  return around >= 0.6 && likeness >= (weight >= 32 ? 0.65 : 0.75);
}

/**
 * In lists and tables the lines are alike. Where one is gone, the next has its place and its
 * surroundings; it gives itself away by being what stood beside the passage.
 */
function isNeighbour(there: string, quote: string, { prefix, suffix }: Surroundings): boolean {
  const next = suffix.trimStart();
  const last = prefix.trimEnd();
  return (
    isMoreLike(there.slice(0, next.length), next, quote.slice(0, next.length)) ||
    isMoreLike(there.slice(-last.length), last, quote.slice(-last.length))
  );
}

function isMoreLike(there: string, other: string, quote: string): boolean {
  if (other.length < 12) return false;
  const size = Math.min(there.length, other.length);
  return likenessOf(there, other.slice(0, size)) > likenessOf(there, quote.slice(0, size));
}
