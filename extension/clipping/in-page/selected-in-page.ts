/** What is selected in the page's text, in its light and in the shadow trees of its components. */
import type { Selected } from './read-quote.ts';

/** Chromium's own, from before `getComposedRanges`. */
type WithSelection = ShadowRoot & { getSelection?(): Selection | null };

/** @returns in document order; several only where a browser selects several (Firefox) */
export function selectedInPage(shadowRoots: readonly ShadowRoot[]): readonly Selected[] {
  const selection = getSelection();
  if (selection === null) return [];
  return rangesOf(selection, shadowRoots).filter((range) => !range.collapsed);
}

function rangesOf(selection: Selection, shadowRoots: readonly ShadowRoot[]): AbstractRange[] {
  if (selection.rangeCount > 1) return ownRanges(selection);
  if ('getComposedRanges' in selection) {
    return selection.getComposedRanges({ shadowRoots: [...shadowRoots] });
  }
  const selections = [
    selection,
    ...shadowRoots.map((root: WithSelection) => root.getSelection?.() ?? null),
  ];
  // From the innermost tree, which alone knows the words; others report its host.
  const innermost = selections.findLast((each) => each !== null && !each.isCollapsed);
  return ownRanges(innermost ?? selection);
}

function ownRanges(selection: Selection): Range[] {
  return Array.from({ length: selection.rangeCount }, (_range, at) => selection.getRangeAt(at));
}
