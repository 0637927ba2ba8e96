import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = new URL('../..', import.meta.url).pathname;
const shown = '{shared,extension,server/portal}/**/*.{ts,tsx}';
/** An import of values; types are gone when it runs. */
const atOnce = /^(import|export)\s(?!type\b)[^(;]*'[^']*\/example\/[^']*'/m;

test('the example is loaded only when asked for: nothing that is shown imports it at once', async () => {
  const eager: string[] = [];
  let looked = 0;
  for await (const file of glob(shown, { cwd: repository })) {
    if (file.startsWith('shared/notebook/example/')) continue;
    looked++;
    if (atOnce.test(await readFile(join(repository, file), 'utf8'))) eager.push(file);
  }
  expect(looked).toBeGreaterThan(0);
  expect(eager).toEqual([]);
});
