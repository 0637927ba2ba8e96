/**
 * Finds a captured passage in the text of a page: word for word first, then with what an editor may
 * have changed since. A wrong mark is a lie, a missing one only a pity, so whatever is unsure is gone.
 */
import type { Anchor } from '#shared/notebook/passage.ts';
import { candidateSpans, type Place, type Span } from './candidates.ts';
import { exactSpans } from './exact-spans.ts';
import { fold } from './fold.ts';
import { isConvincing, type Judged, judge } from './judge.ts';
import { withoutUnseen } from './plain-text.ts';
import { wholeWords } from './whole-words.ts';

export type SoughtQuote = {
  readonly quote: string;
  readonly anchor: Anchor | null;
};

/** One place, or several where something else has come between. */
export type Match = readonly Place[];

/** `exact` is quick; `thorough` also finds what was edited. */
export type Care = 'exact' | 'thorough';

const MOST_MATCHES = 5;

/**
 * @param page the page's text, folded
 * @returns places where the passage stands, the likeliest first; none when it is gone
 */
export function matchQuote(page: string, sought: SoughtQuote, care: Care): readonly Match[] {
  const quote = wordsOf(sought);
  if (quote === '') return [];
  const { anchor } = sought;
  const around = { prefix: fold(anchor?.prefix ?? ''), suffix: fold(anchor?.suffix ?? '') };
  const hint = anchor?.start ?? null;
  const known = anchor && around;
  const judged = (spans: readonly Span[]): readonly Judged[] =>
    spans.map((span) => judge(page, quote, span, known, hint)).filter(isConvincing);

  const exact = judged(exactSpans(page, quote, hint, around));
  const settled = exact.some(({ surroundings }) => surroundings === null || surroundings >= 0.6);
  const edited =
    settled || care === 'exact' ? [] : judged(candidateSpans(page, quote, hint, around));
  const ranked = [...exact, ...edited].sort((a, b) => b.score - a.score);
  return ranked.slice(0, MOST_MATCHES).map(({ span }) => placesOf(page, span));
}

/** As the page's text has them: a quote keeps its paragraphs, and says when it was cut. */
function wordsOf({ quote, anchor }: SoughtQuote): string {
  const words = anchor?.exact || quote.replace(/ \[…\]$/, '');
  return fold(withoutUnseen(words).replace(/\s+/g, ' ')).trim();
}

function placesOf(page: string, { start, end, errors, parts }: Span): Match {
  if (parts === undefined && errors === 0) return [{ start, end }];
  return (parts ?? [{ start, end }]).map((part) => wholeWords(page, part));
}
