import { defineConfig } from 'vitest/config';

/** Everything that needs no browser: unit tests beside the code, and the suites under tests/. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: [
      'shared/**/*.test.{ts,tsx}',
      'server/**/*.test.ts',
      'extension/**/*.test.ts',
      'tests/{bench,contract,fuzz,integration,convergence,boundaries,support,demo,gallery,words,nodes}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
