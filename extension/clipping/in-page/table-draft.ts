/** Rows and cells as they are met, made into a table in which every row has the same columns. */
import { MOST_ROWS, type QuoteBlock } from '#shared/notebook/passage.ts';
import { type Lines, startLines } from './lines.ts';

/** How many columns and rows a cell takes; 1 and 1 mostly. */
export type Span = { readonly columns: number; readonly rows: number };

export type TableDraft = {
  /** @param names it stands in the table's head */
  startRow(names: boolean): void;
  startCell(span: Span, names: boolean): Lines;
  finish(): Extract<QuoteBlock, { kind: 'table' }>;
};

type Cell = { readonly lines: Lines; readonly span: Span; readonly names: boolean };
type Row = { readonly names: boolean; readonly cells: Cell[] };

export function startTable(): TableDraft {
  const rows: Row[] = [];
  return {
    startRow(names) {
      rows.push({ names, cells: [] });
    },
    startCell(span, names) {
      const lines = startLines('blank');
      if (rows.length === 0) rows.push({ names: false, cells: [] });
      rows.at(-1)?.cells.push({ lines, span, names });
      return lines;
    },
    finish() {
      const grid = layOut(rows);
      const kept = rows.flatMap((row, at) => {
        const texts = grid[at] ?? [];
        return texts.some((text) => text !== '') ? [{ row, texts }] : [];
      });
      const first = kept[0]?.row;
      const head = first !== undefined && (first.names || first.cells.every(({ names }) => names));
      return { kind: 'table', head, rows: evenOut(kept.map(({ texts }) => texts)) };
    },
  };
}

/** Cells that span several rows or columns stand in the first, and leave the others empty. */
function layOut(rows: readonly Row[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  const taken = new Set<string>();
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const { lines, span } of row.cells) {
      while (taken.has(`${at} ${column}`)) column += 1;
      const texts = grid[at] ?? [];
      for (let down = 0; down < Math.min(span.rows, rows.length - at); down++) {
        for (let along = 0; along < span.columns; along++) {
          if (down > 0 && column + along < MOST_ROWS) taken.add(`${at + down} ${column + along}`);
        }
      }
      texts[column] = lines.text;
      column += span.columns;
      if (column >= MOST_ROWS) break;
    }
  }
  return grid.map((texts) => Array.from(texts, (text) => text ?? ''));
}

/** Without columns in which nothing was selected, at either side. */
function evenOut(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text !== '') + 1));
  const left = Math.min(width, ...rows.map((row) => row.findIndex((text) => text !== '')));
  return rows.map((row) =>
    Array.from({ length: width - left }, (_cell, at) => row[left + at] ?? ''),
  );
}
