/** How much of a long quote a card shows at first: about eight lines, on the narrowest panel. */
import type { QuoteBlock } from '#shared/notebook/passage.ts';

/** Lines that are shown when there is more. */
const SHOWN = 8;
/** Folding away less than this many more costs a press and saves nothing. */
const WORTH = 4;
/** Letters in a line of a panel of 320 px. */
const LINE = 38;

/** @returns the beginning, or `null` when the whole quote is short enough */
export function foldQuote(blocks: readonly QuoteBlock[]): readonly QuoteBlock[] | null {
  const all = blocks.reduce((lines, block) => lines + linesOf(block), 0);
  if (all < SHOWN + WORTH) return null;
  const shown: QuoteBlock[] = [];
  let left = SHOWN;
  for (const block of blocks) {
    const lines = linesOf(block);
    if (lines > left) {
      // A line or two of the next block tell little; the first one is always begun.
      return left > 2 || shown.length === 0 ? [...shown, begin(block, left)] : shown;
    }
    shown.push(block);
    left -= lines;
  }
  return shown;
}

function linesOf(block: QuoteBlock): number {
  switch (block.kind) {
    case 'text':
      return sum(block.text.split('\n').map(linesOfText));
    case 'list':
      return sum(block.items.map(({ text }) => linesOfText(text)));
    case 'table':
      return sum(block.rows.map(linesOfRow));
  }
}

function begin(block: QuoteBlock, lines: number): QuoteBlock {
  switch (block.kind) {
    case 'text':
      return { ...block, text: beginText(block.text, lines) };
    case 'list': {
      const texts = block.items.map(({ text }) => linesOfText(text));
      const [first = { text: '', depth: 0 }, ...more] = block.items.slice(0, fitting(texts, lines));
      return { ...block, items: [{ ...first, text: beginText(first.text, lines) }, ...more] };
    }
    case 'table':
      return { ...block, rows: block.rows.slice(0, fitting(block.rows.map(linesOfRow), lines)) };
  }
}

/** How many of the parts fit; at least one. */
function fitting(parts: readonly number[], lines: number): number {
  let left = lines;
  const over = parts.findIndex((part) => {
    left -= part;
    return left < 0;
  });
  return over === -1 ? parts.length : Math.max(1, over);
}

function beginText(text: string, lines: number): string {
  if (linesOf({ kind: 'text', text }) <= lines) return text;
  let room = lines * LINE;
  let kept = '';
  for (const letter of text) {
    // What is left of a line that ends early is empty.
    room -= letter === '\n' ? room % LINE || LINE : widthOf(letter);
    if (room < 0) break;
    kept += letter;
  }
  const blank = kept.search(/\s\S*$/);
  return `${(blank > kept.length * 0.7 ? kept.slice(0, blank) : kept).trimEnd()}…`;
}

function linesOfText(text: string): number {
  const width = sum(Array.from(text, widthOf));
  return Math.max(1, Math.ceil(width / LINE));
}

/** Cells break their words; a row is as high as its fullest cell. */
function linesOfRow(row: readonly string[]): number {
  return Math.max(1, ...row.map((cell) => Math.min(4, linesOfText(cell))));
}

/** Characters of Chinese, Japanese and Korean take the room of two letters, as emoji do. */
function widthOf(letter: string): number {
  return (letter.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
