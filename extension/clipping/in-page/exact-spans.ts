/** Every place where a page says exactly these words; the likeliest few of very many. */
import type { Span } from './candidates.ts';
import type { Surroundings } from './likeness.ts';

const MOST_SPANS = 8;
/** A page that says a word more often than this is not looked at further. */
const MOST_PLACES = 20_000;

export function exactSpans(
  text: string,
  quote: string,
  hint: number | null,
  { prefix, suffix }: Surroundings,
): readonly Span[] {
  const places: { at: number; agrees: number; distance: number }[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const agrees = sameBefore(text, at, prefix) + sameAfter(text, at + quote.length, suffix);
    places.push({ at, agrees, distance: hint === null ? at : Math.abs(at - hint) });
    if (places.length === MOST_PLACES) break;
  }
  places.sort((a, b) => b.agrees - a.agrees || a.distance - b.distance);
  return places
    .slice(0, MOST_SPANS)
    .map(({ at }) => ({ start: at, end: at + quote.length, errors: 0 }));
}

function sameBefore(text: string, at: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same++;
  return same;
}

function sameAfter(text: string, at: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text[at + same] === suffix[same]) same++;
  return same;
}
