import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budgetPlugin } from '#tests/budget/panel-budget.ts';
import { listFilesPlugin } from './list-files.ts';

const here = (name: string) => join(import.meta.dirname, name);

/** The same interface as a web page. Nothing inline: the server's policy allows own files only. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), budgetPlugin({ entry: 'index', kilobytes: 240 }), listFilesPlugin()],
  build: {
    outDir: '../../.output/portal',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: here('index.html'), 'service-worker': here('service-worker.ts') },
      output: {
        // A worker's address must stay the same, or the browser never hears of a newer one.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
