import { defineConfig } from 'vitest/config';

/** Real Chromium with the built extension, its real side panel, and a real server. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/e2e/require-build.ts',
    environment: 'node',
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // Real mice and keys on a busy machine: what fails twice is broken. What failed first is printed at the end.
    retry: 1,
    maxWorkers: 2,
    maxConcurrency: 2,
  },
});
