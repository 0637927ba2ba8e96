/** A list as it was captured, flat, becomes the tree that lists of HTML are. */
import type { ListItem } from '#shared/notebook/passage.ts';

export type NestedItem = { readonly text: string; readonly inner: readonly NestedItem[] };

/** Depths may jump, and the first item may stand deep: each item belongs to the last shallower one. */
export function nestItems(items: readonly ListItem[]): readonly NestedItem[] {
  const nested: NestedItem[] = [];
  for (let at = 0; at < items.length; ) {
    const [first, ...rest] = items.slice(at);
    if (first === undefined) break;
    const next = rest.findIndex(({ depth }) => depth <= first.depth);
    const inner = next === -1 ? rest : rest.slice(0, next);
    nested.push({ text: first.text, inner: nestItems(inner) });
    at += 1 + inner.length;
  }
  return nested;
}
