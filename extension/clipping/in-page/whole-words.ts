/** Matching counts letters, so that the ends of a place may halve a word; a mark does not. */
import type { Place } from './candidates.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** Written without blanks: a letter there is no part of a longer word that we could see. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LONGEST_WORD = 24;

/** @returns the place with words whole: those that are mostly in it, and none that are mostly not */
export function wholeWords(text: string, { start, end }: Place): Place {
  const from = wordAround(text, start);
  const to = wordAround(text, end);
  const wholeStart = start - from.start < from.end - start ? from.start : from.end;
  const wholeEnd = to.end - end < end - to.start ? to.end : to.start;
  return wholeStart < wholeEnd ? trimmed(text, wholeStart, wholeEnd) : { start, end };
}

function wordAround(text: string, border: number): Place {
  if (!isLetter(text[border - 1]) || !isLetter(text[border])) return { start: border, end: border };
  let start = border;
  let end = border;
  while (border - start < LONGEST_WORD && isLetter(text[start - 1])) start -= 1;
  while (end - border < LONGEST_WORD && isLetter(text[end])) end += 1;
  return { start, end };
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && LETTER.test(unit) && !DENSE.test(unit);
}

function trimmed(text: string, start: number, end: number): Place {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + words.trimEnd().length };
}
