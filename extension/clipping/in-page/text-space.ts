/**
 * The words of a page in reading order as one string, through open and closed shadow roots, and the
 * way between that string and the nodes they stand in. Every run of blanks is one, the border of a
 * block is a blank, and what only breaks lines (soft hyphens, zero-width spaces) is left out, so that
 * a page laid out anew has the same text.
 */
import { pushShownChildren, shownChildren, shownParent } from './composed-tree.ts';
import {
  bodyOf,
  childNodesOf,
  isElement,
  isText,
  parentNodeOf,
  rootOf,
  tagOf,
} from './plain-dom.ts';
import { UNSEEN, withoutUnseen } from './plain-text.ts';

/** A place in a text node, as ranges have it. */
export type Place = { readonly node: Text; readonly offset: number };

export type TextSpace = {
  readonly text: string;
  /** Where blocks begin, and where readings of characters are left out, in order. */
  readonly borders: readonly number[];
  /** The shadow trees that the text goes through. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** @returns where a place of the DOM stands in the text: for an element, where its child begins */
  positionOf(node: Node, offset: number): number;
  /**
   * @param side of a border between two nodes: a passage begins `after` it and ends `before` it
   * @returns `null` in a page without words
   */
  placeOf(position: number, side: 'before' | 'after'): Place | null;
};

/** Their words are not the page's: code, fallbacks, readings of characters, what is typed. */
const wordless = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE RT RP TEXTAREA SELECT DATALIST IFRAME OBJECT AUDIO VIDEO CANVAS'.split(
    ' ',
  ),
);
/** Elements within a line; all others begin and end one. */
const inline = new Set(
  `A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK METER NOBR OUTPUT
  PICTURE PROGRESS Q RUBY RB RBC RTC S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR`.split(
    /\s+/,
  ),
);

/** UTF-16 units. Of a page without end, what comes first is enough. */
const MOST_TEXT = 2_000_000;

const BLANK = /\s/;
/** Lone blanks, which most are, stay as they are: replacing each takes half of all reading time. */
const MORE_THAN_A_BLANK = /\s{2,}|[^\S ]/g;

type Piece = { readonly node: Text; readonly start: number; readonly end: number };

/** @param root the whole page's, unless told otherwise */
export function readTextSpace(root: Node = pageOf(document)): TextSpace {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const borders: number[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const pieceOf = new Map<Text, Piece>();
  let length = 0;
  let endsBlank = true;
  let atBorder = false;

  function add(words: string): void {
    parts.push(words);
    length += words.length;
    endsBlank = words.endsWith(' ');
  }

  function readText(node: Text): void {
    const data = node.data.length > MOST_TEXT ? node.data.slice(0, MOST_TEXT) : node.data;
    let words = withoutUnseen(data).replace(MORE_THAN_A_BLANK, ' ');
    if (words !== '' && atBorder && !endsBlank) add(' ');
    if (endsBlank && words.startsWith(' ')) words = words.slice(1);
    const start = length;
    if (words !== '' && atBorder) {
      atBorder = false;
      borders.push(start);
    }
    if (words !== '') add(words);
    const piece = { node, start, end: length };
    if (words !== '') pieces.push(piece);
    pieceOf.set(node, piece);
  }

  for (const step of walk(root, (shadow) => shadowRoots.push(shadow))) {
    if (step.kind === 'border') atBorder = true;
    else if (step.kind === 'seam') borders.push(length);
    else readText(step.node);
    if (length >= MOST_TEXT) break;
  }

  const text = parts.join('');

  function positionOf(node: Node, offset: number): number {
    if (isText(node)) {
      const piece = pieceOf.get(node);
      if (piece !== undefined)
        return Math.min(piece.end, piece.start + lengthOfStart(piece, offset, text));
      return positionAfter(node);
    }
    const children = childNodesOf(node);
    const child = children[offset];
    if (child !== undefined) return positionAt(child);
    const last = children[children.length - 1];
    return last === undefined ? positionAfter(node) : positionPast(last);
  }

  /** Where the node's first words begin, or the next words of the page when it has none. */
  function positionAt(node: Node): number {
    for (const step of walk(node)) {
      if (step.kind === 'text') return pieceOf.get(step.node)?.start ?? positionAfter(node);
    }
    return positionAfter(node);
  }

  /** Where the node's last words end. */
  function positionPast(node: Node): number {
    let end: number | null = null;
    for (const step of walk(node)) {
      if (step.kind === 'text') end = pieceOf.get(step.node)?.end ?? end;
    }
    return end ?? positionAfter(node);
  }

  /** Where the next words after the node begin. */
  function positionAfter(node: Node): number {
    for (let at: Node | null = node; at !== null; ) {
      const parent: Node | null = shownParent(at) ?? parentNodeOf(at);
      const siblings = parent === null ? [] : shownChildren(parent);
      const own = Array.prototype.indexOf.call(siblings, at);
      for (let next = own + 1; own >= 0 && next < siblings.length; next++) {
        for (const step of walk(siblings[next] as Node)) {
          const piece = step.kind === 'text' ? pieceOf.get(step.node) : undefined;
          if (piece !== undefined && piece.end > piece.start) return piece.start;
        }
      }
      at = parent;
    }
    return length;
  }

  function placeOf(position: number, side: 'before' | 'after'): Place | null {
    const piece = pieceAt(pieces, position, side);
    if (piece === undefined) return null;
    return { node: piece.node, offset: offsetIn(piece, position, text) };
  }

  return { text, borders, shadowRoots, positionOf, placeOf };
}

type Step =
  | { readonly kind: 'border' }
  | { readonly kind: 'seam' }
  | { readonly kind: 'text'; readonly node: Text };
const border: Step = { kind: 'border' };
const seam: Step = { kind: 'seam' };

/** The tree as it is shown, in reading order. */
function* walk(root: Node, meet?: (shadow: ShadowRoot) => void): Generator<Step> {
  const open: (Node | null)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // `null` closes a block.
    if (node === null) {
      yield border;
      continue;
    }
    if (isText(node)) {
      yield { kind: 'text', node };
      continue;
    }
    if (isElement(node)) {
      const tag = tagOf(node);
      if (wordless.has(tag)) {
        if (tag === 'RT') yield seam;
        continue;
      }
      if (!inline.has(tag)) {
        yield border;
        open.push(null);
      }
    }
    pushShownChildren(open, node, meet);
  }
}

/** @returns how much of the piece the first `offset` units of its node make */
function lengthOfStart(piece: Piece, offset: number, text: string): number {
  return scan(piece, text, (at) => at >= offset).made;
}

function offsetIn(piece: Piece, position: number, text: string): number {
  const wanted = position - piece.start;
  return scan(piece, text, (_at, made) => made >= wanted).at;
}

/** Goes along a node's data and what the text has made of it, until told to stop. */
function scan(
  piece: Piece,
  text: string,
  isThere: (at: number, made: number) => boolean,
): { at: number; made: number } {
  const { data } = piece.node;
  const whole = piece.end - piece.start;
  let made = 0;
  let at = 0;
  // A blank at the node's start is gone when the text before it ended in one.
  let blank = text[piece.start] !== ' ';
  for (; at < data.length; at++) {
    if (isThere(at, made)) break;
    const character = data[at] ?? '';
    if (UNSEEN.test(character)) continue;
    if (BLANK.test(character)) {
      if (!blank && made < whole) made += 1;
      blank = true;
    } else {
      made += 1;
      blank = false;
    }
  }
  return { at, made };
}

/** The first piece that ends after the position; at it, when what stands before a border is meant. */
function pieceAt(
  pieces: readonly Piece[],
  position: number,
  side: 'before' | 'after',
): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { end } = pieces[middle] as Piece;
    if (side === 'before' ? end >= position : end > position) high = middle;
    else low = middle + 1;
  }
  return pieces[low] ?? pieces.at(-1);
}

/** A document that is no HTML has no body. */
function pageOf(of: Document): Node {
  return bodyOf(of) ?? rootOf(of);
}
