/**
 * Scrolls to a passage and opens what it is folded in. At once, not smoothly: so it respects who
 * asked for less motion, and pages that load pictures on the way do not move the goal.
 */
import { nearestElement, shownAncestors } from './composed-tree.ts';
import { isFolded } from './passage-ranges.ts';
import { isElement, scrollingElementOf } from './plain-dom.ts';

export function bringIntoSight(ranges: readonly Range[]): void {
  const [first] = ranges;
  const element = first === undefined ? null : nearestElement(first.startContainer);
  if (first === undefined || element === null) return;
  const around = [...shownAncestors(element)].filter(isElement);
  for (const each of around) if (isFolded(each)) unfold(each);
  // Also brings the frame that this page may be in.
  const place = { block: 'center', inline: 'nearest', behavior: 'instant' } as const;
  Element.prototype.scrollIntoView.call(element, place);
  for (const each of around) centre(first, each);
}

function unfold(element: Element): void {
  if (element instanceof HTMLDetailsElement) element.open = true;
  else {
    // As the browser's own search does, so that the page can follow.
    element.dispatchEvent(new Event('beforematch', { bubbles: true }));
    element.removeAttribute('hidden');
  }
}

/** An element may be much taller than what shows of it: the words are brought to its middle. */
function centre(range: Range, scroller: Element): void {
  const isPage = scroller === scrollingElementOf(document);
  const scrolls = scroller.scrollHeight > scroller.clientHeight;
  if (!isPage && (!scrolls || getComputedStyle(scroller).overflowY === 'visible')) return;
  const box = range.getBoundingClientRect();
  const top = isPage ? 0 : scroller.getBoundingClientRect().top;
  const height = isPage ? window.innerHeight : scroller.clientHeight;
  const middle = top + height / 2;
  if (box.height > height) scroller.scrollBy({ top: box.top - top, behavior: 'instant' });
  else scroller.scrollBy({ top: box.top + box.height / 2 - middle, behavior: 'instant' });
}
