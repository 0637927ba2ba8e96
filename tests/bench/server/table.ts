/** The figures side by side, and how many times ours they are. */
export type Row = { name: string; unit: string; figures: readonly (number | null)[] };

const NAME = 46;
const CELL = 15;

export function printHead(names: readonly string[]): void {
  const ratios = names.slice(1).map((name) => `÷ ${name}`);
  console.log(line('', [...names, ...ratios]));
}

/** @param row.figures ours first; `null` where there is nothing to measure. */
export function printRow({ name, unit, figures }: Row): void {
  const [ours, ...peers] = figures;
  const ratios = peers.map((peer) => (ours === null || peer === null ? null : (ours ?? 0) / peer));
  console.log(
    line(`${name}, ${unit}`, [
      ...figures.map((figure) => (figure === null || Number.isNaN(figure) ? '–' : round(figure))),
      ...ratios.map((ratio) =>
        ratio === null || !Number.isFinite(ratio) ? '' : `× ${ratio.toFixed(2)}`,
      ),
    ]),
  );
}

function round(figure: number): string {
  const digits = Math.abs(figure) < 10 ? 2 : Math.abs(figure) < 100 ? 1 : 0;
  return figure.toLocaleString('en', { maximumFractionDigits: digits });
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME) + cells.map((cell) => cell.padStart(CELL)).join('');
}
