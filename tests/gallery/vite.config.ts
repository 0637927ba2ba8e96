import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run gallery`: the interface on the example, with hot reload. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  cacheDir: new URL('../../node_modules/.vite-gallery', import.meta.url).pathname,
  plugins: [react()],
  // Found before the first page, or it would load twice: the editor comes lazily.
  optimizeDeps: { entries: ['main.tsx', '../../shared/ui/**/*.tsx'] },
  server: { port: 5199 },
});
