/** A page's text without what only lays it out. */

/** What breaks or joins lines and is not seen itself: soft hyphens, zero-width spaces, word joiners. */
export const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/;
const ANY_UNSEEN = new RegExp(UNSEEN, 'g');

export function withoutUnseen(text: string): string {
  return text.replace(ANY_UNSEEN, '');
}

export function withoutBlanks(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, '');
}

/** @param longest UTF-16 units; a page may give a book where a line is due, and only some of it is read */
export function oneLine(text: string, longest: number): string {
  return text
    .slice(0, 10 * longest)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
}
