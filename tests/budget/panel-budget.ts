/**
 * Says at each build how much code a page loads before it shows anything, and stops the build
 * when that is more than its budget: a slow panel is not opened at night.
 */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Budget = {
  /** Name of the entry whose static imports are counted. */
  entry: string;
  /** Of gzipped JavaScript, 1 kB = 1,000 bytes. */
  kilobytes: number;
};

export function budgetPlugin({ entry, kilobytes }: Budget): Plugin {
  return {
    name: 'between-sessions:budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunk = Object.values(bundle).find(
        (item): item is Rolldown.OutputChunk =>
          item.type === 'chunk' && item.isEntry && item.name === entry,
      );
      // WXT builds the background apart, with this plugin too.
      if (chunk === undefined) return;
      const atStart = staticImports(chunk, bundle);
      const script = gzipped(atStart.map((each) => each.code));
      const later = gzipped(
        Object.values(bundle).flatMap((item) =>
          item.type === 'chunk' && !atStart.includes(item) ? [item.code] : [],
        ),
      );
      const style = gzipped(
        Object.values(bundle).flatMap((item) =>
          item.type === 'asset' && item.fileName.endsWith('.css') ? [item.source] : [],
        ),
      );
      const says = `${entry}: ${script.toFixed(1)} kB of script at start (budget ${kilobytes} kB), ${later.toFixed(1)} kB of script later, ${style.toFixed(1)} kB of styles, gzipped`;
      if (script > kilobytes) this.error(`${says}: over budget`);
      process.stdout.write(`${says}\n`);
    },
  };
}

function staticImports(
  entry: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>();
  const queue = [entry];
  for (const chunk of queue) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') queue.push(imported);
    }
  }
  return [...found];
}

function gzipped(sources: readonly (string | Uint8Array)[]): number {
  return sources.reduce((sum, source) => sum + gzipSync(source).length, 0) / 1000;
}
