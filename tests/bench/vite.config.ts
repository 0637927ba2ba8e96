import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The interface as it ships, minified, on a notebook that the bench hands over. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  plugins: [react()],
});
