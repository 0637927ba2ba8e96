/** Marks what was searched in the words as they are written, with all their accents. */
import { fold, WORD, wordsIn } from './fold.ts';

export type Part = { readonly text: string; readonly hit: boolean };

export type Wanted = {
  /** What the person typed: the beginning of a word is enough. */
  readonly typed: readonly string[];
  /** Words that were taken for what they meant, folded. */
  readonly found: readonly string[];
};

/** @param found words of the index that the query was taken for */
export function wantedOf(query: string, found: readonly string[] = []): Wanted {
  return { typed: wordsIn(query).map(fold), found };
}

/** The text in parts, in order; together they are the text. */
export function highlight(text: string, wanted: Wanted): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { start, end } of hitsIn(text, wanted)) {
    if (start > done) parts.push({ text: text.slice(done, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), hit: false });
  return parts;
}

/** Letters shown before the first hit, and in all. */
const BEFORE = 40;
const LENGTH = 150;

/** A stretch of the first text that has a hit, cut between words; the first text when none has. */
export function snippet(texts: readonly string[], wanted: Wanted): readonly Part[] {
  const text = texts.find((each) => hitsIn(each, wanted).length > 0) ?? texts[0] ?? '';
  const hit = hitsIn(text, wanted)[0]?.start ?? 0;
  const start = hit <= BEFORE ? 0 : wordStart(text, hit - BEFORE, hit);
  const end = start + LENGTH >= text.length ? text.length : wordEnd(text, start + LENGTH);
  const cut = text.slice(start, end).replaceAll('\n', ' ').trim();
  const parts = highlight(cut, wanted);
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...parts,
    ...(end < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

type Stretch = { readonly start: number; readonly end: number };

function hitsIn(text: string, { typed, found }: Wanted): Stretch[] {
  const hits: Stretch[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = fold(word);
    const longest = typed
      .filter((each) => folded.startsWith(each))
      .reduce((length, each) => Math.max(length, each.length), 0);
    const length = longest > 0 ? lengthOf(word, longest) : found.includes(folded) ? word.length : 0;
    if (length > 0) hits.push({ start: index, end: index + length });
  }
  return hits;
}

/** How much of the word, as it is written, so many folded letters are: marks belong to their letter. */
function lengthOf(word: string, folded: number): number {
  let seen = 0;
  let length = 0;
  for (const letter of word) {
    const size = fold(letter).length;
    if (seen >= folded && size > 0) break;
    seen += size;
    length += letter.length;
  }
  return length;
}

function wordStart(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space === -1 ? to : from + space + 1;
}

function wordEnd(text: string, from: number): number {
  const space = text.slice(from).search(/\s/);
  return space === -1 || space > 30 ? from + lengthOfFirst(text.slice(from)) : from + space;
}

/** Never half of an emoji. */
function lengthOfFirst(text: string): number {
  return [...text][0]?.length ?? 0;
}
