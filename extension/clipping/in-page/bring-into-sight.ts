/**
 * Scrolls to a passage and opens what it is folded in. At once, not smoothly: so it respects who
 * asked for less motion, and pages that load pictures on the way do not move the goal.
 */

export function bringIntoSight(ranges: readonly Range[]): void {
  const [first] = ranges;
  const element = first?.startContainer.parentElement;
  if (first === undefined || !element) return;
  for (const around of ancestorsOf(element)) unfold(around);
  // Also brings the frame that this page may be in.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const around of ancestorsOf(element)) centre(first, around);
}

function unfold(element: Element): void {
  if (element instanceof HTMLDetailsElement) element.open = true;
  if (element.getAttribute('hidden') === 'until-found') {
    // As the browser's own search does, so that the page can follow.
    element.dispatchEvent(new Event('beforematch', { bubbles: true }));
    element.removeAttribute('hidden');
  }
}

/** An element may be much taller than what shows of it: the words are brought to its middle. */
function centre(range: Range, scroller: Element): void {
  const isPage = scroller === document.scrollingElement;
  const scrolls = scroller.scrollHeight > scroller.clientHeight;
  if (!isPage && (!scrolls || getComputedStyle(scroller).overflowY === 'visible')) return;
  const box = range.getBoundingClientRect();
  const top = isPage ? 0 : scroller.getBoundingClientRect().top;
  const height = isPage ? window.innerHeight : scroller.clientHeight;
  const middle = top + height / 2;
  if (box.height > height) scroller.scrollBy({ top: box.top - top, behavior: 'instant' });
  else scroller.scrollBy({ top: box.top + box.height / 2 - middle, behavior: 'instant' });
}

/** From the inside out, through shadow roots. */
function* ancestorsOf(element: Element): Generator<Element> {
  for (let node: Node | null = element; node !== null; ) {
    if (node instanceof Element) yield node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
}
