/** The tree as it is shown: a shadow root stands in place of its host, and slots hold what they were given. */
import { shadowRootOf } from '#extension/platform/shadow-roots.ts';
import {
  childNodesOf,
  findAll,
  isElement,
  isShadowRoot,
  isText,
  lastChildOf,
  parentNodeOf,
  previousSiblingOf,
} from './plain-dom.ts';

export function shownChildren(node: Node): ArrayLike<Node> {
  if (!isElement(node)) return childNodesOf(node);
  const shadow = shadowRootOf(node);
  if (shadow !== null) return childNodesOf(shadow);
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return childNodesOf(node);
}

/**
 * Puts them on a pile so that the first is on top.
 * @param meet hears of the shadow tree that stands there
 */
export function pushShownChildren(
  pile: (Node | null)[],
  node: Node,
  meet?: (shadow: ShadowRoot) => void,
): void {
  let parent = node;
  if (isElement(node)) {
    const shadow = shadowRootOf(node);
    if (shadow !== null) meet?.(shadow);
    parent = shadow ?? node;
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      pile.push(...assigned.toReversed());
      if (assigned.length > 0) return;
    }
  }
  // Quicker than a list of children in a page of many thousands.
  for (let child = lastChildOf(parent); child !== null; child = previousSiblingOf(child)) {
    pile.push(child);
  }
}

/** @returns `null` above the document, and for what a host has but does not show */
export function shownParent(node: Node): Node | null {
  const parent = parentNodeOf(node);
  if (parent === null) return null;
  if (isShadowRoot(parent)) return parent.host;
  const shadow = isElement(parent) ? shadowRootOf(parent) : null;
  return shadow === null ? parent : slotOf(node, shadow);
}

/** From the node itself up to the document. */
export function* shownAncestors(node: Node): Generator<Node> {
  for (let at: Node | null = node; at !== null; at = shownParent(at)) yield at;
}

export function nearestElement(node: Node): Element | null {
  for (const each of shownAncestors(node)) if (isElement(each)) return each;
  return null;
}

function slotOf(node: Node, shadow: ShadowRoot): Node | null {
  // A closed root's slots do not tell; the root is asked instead.
  const own = isElement(node) || isText(node) ? node.assignedSlot : null;
  if (own !== null) return own;
  for (const slot of findAll(shadow, 'slot')) {
    if (slot instanceof HTMLSlotElement && slot.assignedNodes().includes(node as Element)) {
      return slot;
    }
  }
  return null;
}
