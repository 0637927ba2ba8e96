/** Writes a quote as blocks while a page's selection is read, up to what a quote may hold. */
import { LONGEST_QUOTE, MOST_ROWS, type QuoteBlock } from '#shared/notebook/passage.ts';
import { type Break, cutBetweenWords, type Lines, startLines } from './lines.ts';
import { type Span, startTable, type TableDraft } from './table-draft.ts';

export type Quote = {
  readonly text: string;
  /** `null` when there are only paragraphs. */
  readonly blocks: readonly QuoteBlock[] | null;
  /** There was more than a quote may hold. */
  readonly cut: boolean;
};

export type QuoteWriter = {
  add(words: string): void;
  breakHere(wish: Break): void;
  endLine(): void;
  startList(ordered: boolean): void;
  endList(): void;
  startItem(): void;
  endItem(): void;
  startTable(): void;
  endTable(): void;
  startRow(names: boolean): void;
  startCell(span: Span, names: boolean): void;
  endCell(): void;
  /** Nothing more fits. */
  readonly full: boolean;
  finish(): Quote;
};

type Item = { readonly lines: Lines; readonly depth: number; readonly mark: string };
type Draft =
  | { readonly kind: 'text'; readonly lines: Lines }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: Item[] }
  | { readonly kind: 'table'; readonly table: TableDraft };

export function startQuote(): QuoteWriter {
  const drafts: Draft[] = [];
  const lists: { readonly ordered: boolean; count: number }[] = [];
  let items: Item[] | null = null;
  let table: TableDraft | null = null;
  /** Where words go now; `null` between items and cells. */
  let sink: Lines | null = null;
  let used = 0;
  let rows = 0;
  let full = false;

  /** @param around units that the quote has around these words */
  function countRow(around: number): void {
    used += around;
    rows += 1;
    if (rows > MOST_ROWS) full = true;
  }

  function openText(): Lines {
    const last = drafts.at(-1);
    if (last?.kind === 'text') {
      last.lines.breakHere('paragraph');
      return last.lines;
    }
    const lines = startLines('paragraph');
    openBlock({ kind: 'text', lines });
    return lines;
  }

  function openBlock(draft: Draft): void {
    if (drafts.length > 0) used += 2;
    drafts.push(draft);
    if (drafts.length > MOST_ROWS) full = true;
  }

  function openItem(mark: string): Lines {
    const lines = startLines('line');
    items?.push({ lines, depth: Math.max(0, lists.length - 1), mark });
    countRow(mark.length + 1);
    return lines;
  }

  return {
    add(words) {
      const plain = words.trim();
      if (full) return;
      if (plain === '') return sink?.add(words);
      if (sink === null) sink = items === null ? openText() : openItem('');
      const before = sink.text.length;
      const room = LONGEST_QUOTE - used - (before === 0 ? 0 : 2);
      if (plain.length > room) full = true;
      sink.add(full ? cutBetweenWords(words.trimStart(), room) : words);
      used += sink.text.length - before;
    },
    breakHere(wish) {
      sink?.breakHere(wish);
    },
    endLine() {
      sink?.endLine();
    },
    startList(ordered) {
      if (table !== null) return;
      if (items === null) {
        items = [];
        openBlock({ kind: 'list', ordered, items });
      }
      lists.push({ ordered, count: 0 });
      sink = null;
    },
    endList() {
      if (table !== null) return;
      lists.pop();
      if (lists.length === 0) items = null;
      sink = null;
    },
    startItem() {
      const own = lists.at(-1);
      if (table !== null || own === undefined) return sink?.breakHere('paragraph');
      own.count += 1;
      sink = openItem(own.ordered ? `${own.count}. ` : '• ');
    },
    endItem() {
      if (table === null && lists.length > 0) sink = null;
      else sink?.breakHere('paragraph');
    },
    startTable() {
      table = startTable();
      sink = null;
    },
    endTable() {
      table = null;
      sink = null;
    },
    startRow(names) {
      if (table === null) return;
      // Not before its first row: a caption stands above.
      if (!drafts.some((draft) => draft.kind === 'table' && draft.table === table)) {
        openBlock({ kind: 'table', table });
      }
      table.startRow(names);
      countRow(1);
    },
    startCell(span, names) {
      sink = table?.startCell(span, names) ?? null;
      used += 3;
    },
    endCell() {
      sink = null;
    },
    get full() {
      return full;
    },
    finish: () => finish(drafts, full),
  };
}

function finish(drafts: readonly Draft[], cut: boolean): Quote {
  const written = drafts.map(write).filter(({ text }) => text !== '');
  const text = written.map((each) => each.text).join('\n\n');
  const [only, ...others] = written;
  const rows = others.length > 0 ? [] : (only?.rows ?? []);
  // One item or one cell by itself is a sentence.
  if (rows.length === 1 && rows[0] !== undefined) return { text: rows[0], blocks: null, cut };
  const blocks = written.map(({ block }) => block);
  return { text, blocks: blocks.every(({ kind }) => kind === 'text') ? null : blocks, cut };
}

type Written = { readonly block: QuoteBlock; readonly text: string; readonly rows?: string[] };

function write(draft: Draft): Written {
  if (draft.kind === 'text') {
    const { text } = draft.lines;
    return { block: { kind: 'text', text }, text };
  }
  if (draft.kind === 'table') {
    const block = draft.table.finish();
    const text = block.rows.map((row) => row.join(' | ').replace(/ {2,}/g, ' ').trim());
    return { block, text: text.join('\n'), rows: block.rows.flat() };
  }
  const items = draft.items.filter(({ lines }) => lines.text !== '');
  return {
    block: {
      kind: 'list',
      ordered: draft.ordered,
      items: items.map(({ lines, depth }) => ({ text: lines.text, depth })),
    },
    text: items.map(({ mark, lines }) => mark + lines.text).join('\n'),
    rows: items.map(({ lines }) => lines.text),
  };
}
