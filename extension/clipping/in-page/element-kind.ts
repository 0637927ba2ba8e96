/** What an element is to a reader: part of a list or table, a break, or something to pass over. */
import { shownChildren } from './composed-tree.ts';
import {
  attributeOf,
  closest,
  findAll,
  hasAttribute,
  isElement,
  parentElementOf,
  tagOf,
} from './plain-dom.ts';

export type ElementKind =
  | 'list'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'line-break'
  | 'picture'
  | 'other';

const kinds: Readonly<Record<string, ElementKind>> = {
  UL: 'list',
  OL: 'list',
  MENU: 'list',
  LI: 'item',
  TABLE: 'table',
  TR: 'row',
  TD: 'cell',
  TH: 'cell',
  BR: 'line-break',
  IMG: 'picture',
};
const roles: Readonly<Record<string, ElementKind>> = {
  list: 'list',
  listitem: 'item',
  table: 'table',
  grid: 'table',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'cell',
  rowheader: 'cell',
};

export function kindOf(element: Element): ElementKind {
  const kind = roles[attributeOf(element, 'role')] ?? kinds[tagOf(element)] ?? 'other';
  if (kind === 'list' && isCards(element)) return 'other';
  if (kind === 'table' && isLayout(element)) return 'other';
  return kind;
}

/** A list of articles is text; so are its items, which then stand in no list. */
function isCards(list: Element): boolean {
  const large = ':is(h1, h2, h3, h4, article, section, table, form)';
  return findAll(list, `:scope > li ${large}`).length > 0;
}

/** A table that only places things beside each other. */
function isLayout(table: Element): boolean {
  if (/^(presentation|none)$/.test(attributeOf(table, 'role'))) return true;
  if (findAll(table, 'table, article, h1, h2').length > 0) return true;
  const isCell = (node: Node) => isElement(node) && kindOf(node) === 'cell';
  const rows = findAll(table, 'tr, [role="row"]');
  const named = findAll(table, 'th, caption, [role="columnheader"]').length > 0;
  const columns = Math.max(
    0,
    ...rows.slice(0, 50).map((row) => Array.from(shownChildren(row)).filter(isCell).length),
  );
  return columns < 2 || (rows.length < 2 && !named);
}

export function isOrdered(list: Element): boolean {
  return tagOf(list) === 'OL';
}

/** Columns have their names in such a row or cell. */
export function namesColumns(element: Element): boolean {
  if (tagOf(element) === 'TR') {
    const parent = parentElementOf(element);
    return parent !== null && tagOf(parent) === 'THEAD';
  }
  const names = tagOf(element) === 'TH' || attributeOf(element, 'role') === 'columnheader';
  return names && !/^row/.test(attributeOf(element, 'scope'));
}

const WIDEST_SPAN = 50;

export function spanOf(cell: Element): { columns: number; rows: number } {
  const count = (name: string) => {
    const wanted = Number.parseInt(attributeOf(cell, name), 10);
    return wanted >= 1 ? Math.min(wanted, WIDEST_SPAN) : 1;
  };
  return { columns: count('colspan'), rows: count('rowspan') };
}

const wordless = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE RT RP TEXTAREA SELECT DATALIST INPUT IFRAME OBJECT EMBED AUDIO VIDEO CANVAS
  DEFS DESC TITLE METADATA SYMBOL MAP`.split(/\s+/),
);

/** What a reader never sees as words, whatever its style. */
export function isWordless(element: Element): boolean {
  const tag = tagOf(element);
  if (wordless.has(tag)) return true;
  // What a button says is for pressing; a heading that folds is a button inside it.
  return tag === 'BUTTON' && closest(element, 'h1, h2, h3, h4, h5, h6, summary, dt') === null;
}

/** A closed `<details>` shows its summary only. */
export function isFolded(element: Element): boolean {
  return tagOf(element) === 'DETAILS' && !hasAttribute(element, 'open');
}
