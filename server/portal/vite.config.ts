import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budgetPlugin } from '#tests/budget/panel-budget.ts';

/** The same interface as a web page. Nothing inline: the server's policy allows own files only. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), budgetPlugin({ entry: 'index', kilobytes: 240 })],
  build: {
    outDir: '../../.output/portal',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
