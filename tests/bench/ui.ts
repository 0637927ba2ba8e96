/**
 * `npm run bench:ui`: how the interface feels on a notebook of 5,000 entries with 400,000 characters
 * of rich text, beside an empty one. It fails when one edit renders more than one row.
 */
import { chromium } from 'playwright-core';
import { serveGallery } from '#tests/gallery/serve-gallery.ts';
import { requireChromium } from '#tests/support/chromium.ts';
import { big, createBenchNotebook, empty } from './bench-notebook.ts';
import { measure } from './measure.ts';

const seed = Number(process.env.SEED ?? 1);
await using served = await serveGallery('tests/bench/vite.config.ts');
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox'],
});
const small = await measure(browser, served.address, createBenchNotebook(empty, seed));
const large = await measure(browser, served.address, createBenchNotebook(big, seed));
await browser.close();

console.log(
  `5,000 entries, 400,000 characters of rich text, against one entry of each (SEED=${seed})\n`,
);
console.log(row('', 'empty', 'big', 'ratio'));
let tooMany = 0;
for (const [name, at] of large) {
  const before = small.get(name) ?? null;
  if (name.startsWith('rows')) {
    console.log(row(name, before === null ? '–' : String(before), String(at), ''));
    if (at > 1) tooMany++;
  } else {
    const ratio = before === null ? '–' : `× ${(at / Math.max(before, 1)).toFixed(1)}`;
    console.log(
      row(name, before === null ? '–' : `${before.toFixed(0)} ms`, `${at.toFixed(0)} ms`, ratio),
    );
  }
}
if (tooMany > 0) console.log('\nAn edit rendered more than one row.');
process.exitCode = tooMany > 0 ? 1 : 0;

function row(name: string, ...cells: string[]): string {
  return name.padEnd(38) + cells.map((cell) => cell.padStart(10)).join('');
}
