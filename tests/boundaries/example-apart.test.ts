import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = new URL('../..', import.meta.url).pathname;
const shown = '{shared,extension,server/portal}/**/*.{ts,tsx}';
/** An import of values; types are gone when it runs. */
const atOnce = /^(import|export)\s(?!type\b)[^(;]*'[^']*\/example\/[^']*'/m;

test('the example is loaded only when asked for: nothing that is shown imports it at once', async () => {
  const files = await Array.fromAsync(glob(shown, { cwd: repository }));
  const outside = files.filter((file) => !file.startsWith('shared/notebook/example/'));
  expect(outside.length).toBeGreaterThan(0);
  const eager: string[] = [];
  for (const file of outside) {
    if (atOnce.test(await readFile(join(repository, file), 'utf8'))) eager.push(file);
  }
  expect(eager).toEqual([]);
});
