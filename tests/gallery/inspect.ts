/**
 * What a look at the page finds by measuring: targets that are too small, text that is cut or lies
 * over other text, parts that scroll sideways. Runs in the page, so it must stand alone.
 */
export function inspect(): string[] {
  const faults = new Set<string>();
  const SMALLEST = 24;
  const name = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const place = element.closest('article, nav, header, aside, form')?.tagName.toLowerCase() ?? '';
    return `${place} ${element.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`.trim();
  };
  const styleOf = (element: Element) => getComputedStyle(element);
  const isSeen = (element: Element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };

  // Targets: WCAG 2.2, 2.5.8. Links within a sentence are its exception.
  const interactive =
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable=true]';
  for (const element of document.querySelectorAll(interactive)) {
    // A field in its label is pressed by the whole of it.
    const pressed = element.closest('label') ?? element;
    if (!isSeen(pressed)) continue;
    if (styleOf(pressed).display === 'inline' && pressed.closest('p, li, dd')) continue;
    const { width, height } = pressed.getBoundingClientRect();
    if (Math.round(width) < SMALLEST || Math.round(height) < SMALLEST) {
      faults.add(`small: ${name(pressed)} is ${Math.round(width)} × ${Math.round(height)}`);
    }
  }

  for (const element of document.querySelectorAll('*')) {
    const { overflowX } = styleOf(element);
    if (!/auto|scroll/.test(overflowX) || element.scrollWidth <= element.clientWidth + 1) continue;
    if (isSeen(element) && !scrollsAcross(element))
      faults.add(`sideways: ${name(element)} by ${element.scrollWidth - element.clientWidth}`);
  }

  // Text, by the box of each piece of it.
  type Piece = { element: Element; scroller: Element | null; box: DOMRect; whole: DOMRect };
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isSeen(element)) continue;
    if (element.closest('.unseen, svg, option, script, style')) continue;
    // The name on a resting caret, say.
    if (styleOf(element).color === 'rgba(0, 0, 0, 0)') continue;
    const scroller = scrollerOf(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const whole of range.getClientRects()) {
      const box = clipped(whole, element);
      if (box) pieces.push({ element, scroller, whole, box });
    }
  }
  for (const { element, whole } of pieces) {
    // What opens to the whole text may show its beginning.
    if (element.closest('[data-excerpt]') || scrollsAcross(element)) continue;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = styleOf(at);
      if (overflowX === 'visible') continue;
      const edge = at.getBoundingClientRect();
      if (edge.width <= 1) break;
      const cut =
        whole.left < edge.left - 2 ||
        whole.right > edge.right + 2 ||
        (/hidden|clip/.test(overflowY) &&
          (whole.top < edge.top - 4 || whole.bottom > edge.bottom + 4));
      if (cut) faults.add(`cut: ${name(element)}`);
    }
    if (whole.left < -2 || whole.right > innerWidth + 2) faults.add(`outside: ${name(element)}`);
  }
  pieces.forEach((one, at) => {
    for (const other of pieces.slice(at + 1)) {
      if (one.element === other.element || one.scroller !== other.scroller) continue;
      if (!overlap(one.box, other.box)) continue;
      if (floats(one.element, other.element) || floats(other.element, one.element)) continue;
      faults.add(`over each other: ${name(one.element)} and ${name(other.element)}`);
    }
  });

  for (const field of document.querySelectorAll('textarea')) {
    if (field.value !== '' || !isSeen(field)) continue;
    field.value = field.placeholder;
    if (field.scrollHeight > field.clientHeight + 2)
      faults.add(`cut: placeholder “${field.placeholder}”`);
    field.value = '';
  }
  return [...faults];

  /** What is left of the box inside of all that clips it. What is scrolled away may be scrolled to. */
  function clipped(box: DOMRect, element: Element): DOMRect | null {
    let { left, top, right, bottom } = box;
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (!/hidden|clip/.test(styleOf(at).overflowY)) continue;
      const edge = at.getBoundingClientRect();
      [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
      [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    return right > left && bottom > top ? new DOMRect(left, top, right - left, bottom - top) : null;
  }

  /** Stands in a wide table, say, which the keyboard can scroll. */
  function scrollsAcross(element: Element): boolean {
    const scroller = element.closest('section[tabindex="0"]');
    return scroller !== null && /auto|scroll/.test(styleOf(scroller).overflowX);
  }

  /** What the element is scrolled with; things of two of them meet only where one ends. */
  function scrollerOf(element: Element): Element | null {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (/auto|scroll/.test(styleOf(at).overflowY)) return at;
    }
    return null;
  }

  function overlap(a: DOMRect, b: DOMRect): boolean {
    const [across, down] = [2, 5];
    return (
      a.left < b.right - across &&
      b.left < a.right - across &&
      a.top < b.bottom - down &&
      b.top < a.bottom - down
    );
  }

  /** Lies in something that is meant to lie over the other: a menu, a bar, a caret's name. */
  function floats(element: Element, over: Element): boolean {
    for (let at: Element | null = element; at && !at.contains(over); at = at.parentElement) {
      if (/absolute|fixed|sticky/.test(styleOf(at).position)) return true;
    }
    return false;
  }
}
