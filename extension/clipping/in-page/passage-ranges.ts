/** A stretch of the page's text as ranges, one for each text node: a range never leaves its shadow tree. */
import type { TextSpace } from './text-space.ts';

export function rangesOf(space: TextSpace, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  let at = start;
  while (at < end) {
    const from = space.placeOf(at, 'after');
    if (from === null) break;
    const nodeEnd = space.positionOf(from.node, from.node.data.length);
    const to = space.placeOf(Math.min(end, nodeEnd), 'before');
    if (nodeEnd <= at || to === null || to.node !== from.node) break;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    ranges.push(range);
    at = nodeEnd;
  }
  return ranges;
}

/** Whether a person could see it: some pages have their text twice, once for small screens. */
export function isSeen(ranges: readonly Range[]): boolean {
  return ranges.some((range) => {
    const box = range.getBoundingClientRect();
    return (box.width > 0 && box.height > 0) || canBeOpened(range.startContainer);
  });
}

function canBeOpened(node: Node): boolean {
  return node.parentElement?.closest('details:not([open]), [hidden="until-found"]') != null;
}
