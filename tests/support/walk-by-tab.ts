/** Goes through a page with the Tab key alone. */
import type { Page } from 'playwright-core';
import { settle } from '#tests/gallery/visit.ts';

/** @returns what Tab did not reach, where it was caught, and where one cannot see that it is there */
export async function walkByTab(page: Page): Promise<string[]> {
  const expected = await page.evaluate(startWalk);
  // Once around and a little more: the browser's own controls may take a few.
  for (let left = expected + 12; left > 0; left--) {
    await page.keyboard.press('Tab');
    // Nothing has the focus at the end, and while an editor takes the place of its text.
    if (
      (await page.evaluate(isNowhere)) &&
      (await page.evaluate(settle).then(() => page.evaluate(isNowhere)))
    )
      break;
  }
  return await page.evaluate(endWalk);
}

/** Runs in the page. */
const isNowhere = () => document.activeElement === document.body;

type Walk = { wanted: Set<Element>; unseen: Set<Element> };
declare global {
  interface Window {
    walk: Walk;
  }
}

/** Runs in the page. @returns how many stops there should be */
function startWalk(): number {
  const interactive =
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable=true]';
  const groups = new Set<string>();
  const stops = [...document.querySelectorAll(interactive)].filter((element) => {
    if (element.matches(':disabled, [tabindex="-1"]') || !element.checkVisibility()) return false;
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      // Of a group of radio buttons one is a stop; arrow keys go on from there.
      const first = !groups.has(element.name);
      const chosen = document.querySelector(`input[name="${element.name}"]:checked`);
      groups.add(element.name);
      return chosen ? chosen === element : first;
    }
    return true;
  });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // The frame around a field may be what shows the focus.
  const around = (element: Element) => {
    const all = [element, element.nextElementSibling].filter((each) => each !== null);
    for (let at = element.parentElement; at && all.length < 7; at = at.parentElement) all.push(at);
    return all;
  };
  const look = (element: Element) =>
    around(element).map((each) => {
      const { outline, boxShadow, borderColor } = getComputedStyle(each);
      return [outline, boxShadow, borderColor].join();
    });
  const before = new Map(stops.map((element) => [element, look(element).join()]));
  const unseen = new Set<Element>();
  window.walk = { wanted: new Set(stops), unseen };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    window.walk.wanted.delete(target);
    if (before.get(target) === look(target).join()) unseen.add(target);
  });
  // From the page's beginning on.
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  return stops.length;
}

/** Runs in the page. */
function endWalk(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
  const { wanted, unseen } = window.walk;
  // What vanished on the way, such as an editor that took the place of its text, needs no visit.
  const missed = [...wanted].filter((element) => element.isConnected && element.checkVisibility());
  return [
    ...missed.map((element) => `not reached: ${name(element)}`),
    ...[...unseen].map((element) => `focus not seen: ${name(element)}`),
  ];
}
