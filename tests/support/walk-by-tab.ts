/** Goes through a page with the Tab key alone. */
import type { Page } from 'playwright-core';
import { settle } from '#tests/gallery/visit.ts';

/** @returns what Tab did not reach, where it was caught, and where one cannot see that it is there */
export async function walkByTab(page: Page): Promise<string[]> {
  const expected = await page.evaluate(startWalk);
  // Once around and more: an editor brings tools of its own, and the browser may have a stop.
  for (let left = expected * 2 + 12; left > 0 && (await page.evaluate(isUnderWay)); left--) {
    await page.keyboard.press('Tab');
    // An editor that takes the place of its text takes the focus over in a moment.
    if (await page.evaluate(isNowhere)) await page.evaluate(settle);
  }
  return await page.evaluate(endWalk);
}

/** Runs in the page. */
const isUnderWay = () => [...window.walk.wanted].some((each) => each.isConnected);
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
    // In an editor the caret itself shows it, and its tools appear.
    const isEditor = target instanceof HTMLElement && target.isContentEditable;
    if (!isEditor && before.get(target) === look(target).join()) unseen.add(target);
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
