/** Finds words that the menu knew to be selected, when the page has taken the selection away since. */
import { withoutBlanks } from './plain-text.ts';
import type { Selected } from './read-quote.ts';
import type { TextSpace } from './text-space.ts';

/** Browsers tell them with other blanks than the page has, so that blanks do not count. */
export function findWords(words: string, space: TextSpace): Selected | null {
  const wanted = withoutBlanks(words);
  const at = wanted === '' ? -1 : withoutBlanks(space.text).indexOf(wanted);
  if (at < 0) return null;
  const start = space.placeOf(positionOfBare(space.text, at), 'after');
  const end = space.placeOf(positionOfBare(space.text, at + wanted.length - 1) + 1, 'before');
  if (start === null || end === null) return null;
  return {
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  };
}

/** Where the text's `count`-th unit stands, when blanks are not counted. */
function positionOfBare(text: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ' ') continue;
    if (seen === count) return at;
    seen += 1;
  }
  return text.length;
}
