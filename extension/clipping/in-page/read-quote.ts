/** Reads what is selected as people see it: the words that are shown, with lists and tables as such. */
import { shownAncestors, shownChildren } from './composed-tree.ts';
import { isFolded, isOrdered, isWordless, kindOf, namesColumns, spanOf } from './element-kind.ts';
import { emojiOf, isHidden, isUnselectable, type Look, lookOf } from './is-hidden.ts';
import { childNodesOf, closest, findAll, isElement, isText, tagOf } from './plain-dom.ts';
import { withoutUnseen } from './plain-text.ts';
import { type Quote, type QuoteWriter, startQuote } from './quote-writer.ts';

/** From one place to a later one, as ranges have them; they may stand in different shadow trees. */
export type Selected = Pick<
  AbstractRange,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'
>;

/** Enough for any quote; a page of a million empty elements is not read to its end. */
const MOST_STEPS = 100_000;

type Step =
  | { readonly kind: 'enter'; readonly node: Node; readonly look: Look }
  | { readonly kind: 'leave'; readonly node: Node; readonly close: () => void };

export function readQuote(selected: Selected): Quote {
  const writer = startQuote();
  const from = edgeOf(selected.startContainer, selected.startOffset);
  const to = edgeOf(selected.endContainer, selected.endOffset);
  const aboveFrom = new Set(shownAncestors(from.node));
  const aboveTo = new Set(shownAncestors(to.node));
  const root = commonRoot(aboveFrom, aboveTo);
  if (root === null) return writer.finish();
  const keepsApart = !isUnselectable(getComputedStyle(root));
  const open: Step[] = [{ kind: 'enter', node: root, look: { shown: true, lines: false } }];
  let begun = false;
  let ended = false;

  /** Passed over, with all that is in it. */
  function pass(node: Node): void {
    if (aboveFrom.has(node)) begun = true;
    if (aboveTo.has(node)) ended = true;
  }

  function readText(node: Text, look: Look): void {
    if (node === from.node) begun = true;
    if (begun) {
      const start = node === from.node ? from.offset : 0;
      const end = node === to.node ? to.offset : node.data.length;
      const words = node.data.slice(start, end);
      if (look.shown) addText(writer, words, look);
      // What is invisible leaves its room.
      else if (/\s/.test(words)) writer.add(' ');
    }
    if (node === to.node) ended = true;
  }

  function enter(node: Element, outer: Look): void {
    if (!begun && !aboveFrom.has(node)) {
      // Cells before the selection hold its columns' places.
      if (kindOf(node) === 'cell') openElement(writer, node, null)();
      return;
    }
    if (node === from.node && !from.behind) begun = true;
    if (node === to.node && !to.behind) {
      ended = true;
      return;
    }
    const style = getComputedStyle(node);
    if (isWordless(node) || (node !== root && isHidden(node, style, keepsApart))) {
      pass(node);
      return;
    }
    const close = openElement(writer, node, style);
    open.push({ kind: 'leave', node, close });
    const look = style.display === 'contents' ? outer : lookOf(style);
    const children = shownChildren(node);
    const folded = isFolded(node);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child === undefined) continue;
      if (folded && !(isElement(child) && tagOf(child) === 'SUMMARY')) pass(child);
      else open.push({ kind: 'enter', node: child, look });
    }
  }

  for (let steps = 0; steps < MOST_STEPS && !ended && !writer.full; steps++) {
    const step = open.pop();
    if (step === undefined) break;
    if (step.kind === 'leave') {
      step.close();
      if (step.node === from.node && from.behind) begun = true;
      if (step.node === to.node && to.behind) ended = true;
    } else if (isText(step.node)) readText(step.node, step.look);
    else if (isElement(step.node)) enter(step.node, step.look);
    else if (step.node === from.node) begun = true;
    else if (step.node === to.node) ended = true;
  }
  return writer.finish();
}

type Edge = { readonly node: Node; readonly offset: number; readonly behind: boolean };

/** In a text, before a node, or behind all that is in one. */
function edgeOf(node: Node, offset: number): Edge {
  if (isText(node)) return { node, offset, behind: false };
  const child = childNodesOf(node)[offset];
  return child === undefined
    ? { node, offset: 0, behind: true }
    : { node: child, offset: 0, behind: false };
}

/** The smallest element with all of it; of a part of a list or table, the whole. */
function commonRoot(aboveFrom: ReadonlySet<Node>, aboveTo: ReadonlySet<Node>): Element | null {
  for (const node of aboveFrom) {
    if (!aboveTo.has(node) || !isElement(node)) continue;
    const table = closest(node, 'table, [role="table"], [role="grid"]');
    const cell = closest(node, 'td, th, [role="cell"], [role="gridcell"]');
    if (table !== null && (cell === null || !table.contains(cell))) return table;
    const goesOn = tagOf(node) === 'LI' && findAll(node, 'ul, ol').length > 0;
    return (goesOn ? closest(node, 'ul, ol') : null) ?? node;
  }
  return null;
}

function addText(writer: QuoteWriter, data: string, look: Look): void {
  const words = withoutUnseen(data);
  const lines = look.lines ? words.split(/\r\n?|\n/) : [words];
  for (const [at, line] of lines.entries()) {
    if (at > 0) writer.endLine();
    writer.add(line);
  }
}

/** @returns what to do when it is left */
function openElement(
  writer: QuoteWriter,
  node: Element,
  style: CSSStyleDeclaration | null,
): () => void {
  const kind = kindOf(node);
  switch (kind) {
    case 'list':
      writer.startList(isOrdered(node));
      return writer.endList;
    case 'item':
      writer.startItem();
      return writer.endItem;
    case 'table':
      writer.startTable();
      return writer.endTable;
    case 'row':
      writer.startRow(namesColumns(node));
      return () => undefined;
    case 'cell':
      writer.startCell(spanOf(node), namesColumns(node));
      return writer.endCell;
    case 'picture':
      writer.add(emojiOf(node));
      return () => undefined;
    case 'line-break':
      writer.endLine();
      return () => undefined;
    default: {
      if (style === null || isInline(style.display)) return () => undefined;
      writer.breakHere(tagOf(node) === 'DD' ? 'line' : 'paragraph');
      return () => writer.breakHere(tagOf(node) === 'DT' ? 'line' : 'paragraph');
    }
  }
}

function isInline(display: string): boolean {
  return /^(inline|contents|none|ruby|$)/.test(display);
}
