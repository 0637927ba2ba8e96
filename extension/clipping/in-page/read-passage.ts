/** The passage that is selected in this frame, wherever it is. */

import { type Anchor, LONGEST_QUOTE } from '#shared/notebook/passage.ts';
import { nearestElement } from './composed-tree.ts';
import { findWords } from './find-words.ts';
import { directionAt, languageAt } from './language.ts';
import { cutBetweenWords } from './lines.ts';
import type { Passage } from './page-reading.ts';
import { isEditable } from './plain-dom.ts';
import { readAnchor } from './read-anchor.ts';
import { readQuote, type Selected } from './read-quote.ts';
import { selectedInField } from './selected-in-field.ts';
import { selectedInPage } from './selected-in-page.ts';
import { textFragmentOf } from './text-fragment.ts';
import type { TextSpace } from './text-space.ts';

/** @param words what the menu knew to be selected, or '' */
export function readPassage(words: string, space: TextSpace): Passage | null {
  const field = selectedInField();
  if (field !== null) return passageOfField(field.field, field.text);
  const [first, ...others] = selectedInPage(space.shadowRoots);
  const selected = first ?? findWords(words, space);
  if (selected === null) return null;
  return passageOf(merged(selected, others), space);
}

function passageOf(selected: Selected, space: TextSpace): Passage | null {
  const quote = readQuote(selected);
  if (quote.text === '') return null;
  const { startContainer } = selected;
  return {
    quote: quote.text,
    blocks: quote.blocks,
    cut: quote.cut,
    language: languageAt(startContainer),
    direction: directionAt(startContainer),
    anchor: isTyped(startContainer) ? null : anchorOf(selected, space, quote),
  };
}

function anchorOf(
  selected: Selected,
  space: TextSpace,
  quote: { readonly text: string; readonly cut: boolean },
): Anchor | null {
  const anchor = readAnchor(selected, space, quote);
  if (anchor === null) return null;
  // A link opens the page, not a frame in it.
  const leadsHere = window.top === window;
  return {
    ...anchor,
    fragment: leadsHere ? textFragmentOf(anchor, space, quote) : '',
  };
}

/** Firefox selects several cells of a table apart; what lies between the first and the last is the passage. */
function merged(first: Selected, others: readonly Selected[]): Selected {
  const { endContainer, endOffset } = others.at(-1) ?? first;
  const { startContainer, startOffset } = first;
  return { startContainer, startOffset, endContainer, endOffset };
}

function passageOfField(field: Element, text: string): Passage | null {
  const whole = text.trim();
  if (whole === '') return null;
  return {
    quote: cutBetweenWords(whole, LONGEST_QUOTE),
    blocks: null,
    language: languageAt(field),
    direction: directionAt(field),
    anchor: null,
    cut: whole.length > LONGEST_QUOTE,
  };
}

function isTyped(node: Node): boolean {
  const element = nearestElement(node);
  return element instanceof HTMLElement && isEditable(element);
}
