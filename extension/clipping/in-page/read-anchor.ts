/** What leads back to a selected passage: where it stands in the page's text, and between which words. */
import { type Anchor, LONGEST_CONTEXT, LONGEST_QUOTE } from '#shared/notebook/passage.ts';
import type { Selected } from './read-quote.ts';
import type { TextSpace } from './text-space.ts';

/** @returns `null` where the selection holds none of the page's words */
export function readAnchor(
  selected: Selected,
  space: TextSpace,
  quote: { readonly text: string; readonly cut: boolean },
): Omit<Anchor, 'fragment'> | null {
  const { text } = space;
  let start = space.positionOf(selected.startContainer, selected.startOffset);
  let end = space.positionOf(selected.endContainer, selected.endOffset);
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  if (start >= end) return null;
  const words = text.slice(start, end);
  const same = !quote.cut && quote.text.replace(/\s+/g, ' ') === words;
  return {
    exact: same ? '' : whole(words.slice(0, LONGEST_QUOTE)),
    prefix: whole(text.slice(Math.max(0, start - LONGEST_CONTEXT), start)),
    suffix: whole(text.slice(end, end + LONGEST_CONTEXT)),
    start,
    end,
  };
}

/** Without the halves of characters that cutting leaves at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
