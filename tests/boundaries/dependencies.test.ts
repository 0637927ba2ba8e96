import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const lock = new URL('../../package-lock.json', import.meta.url);
type Lock = { packages: Record<string, { version?: string }> };

async function installed(name: RegExp): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(lock, 'utf8')) as Lock;
  return Object.entries(packages)
    .filter(([path]) => name.test(path))
    .map(([, { version }]) => version ?? '');
}

test('exactly one yjs is installed, of version 13: two would not know each other’s types', async () => {
  expect(await installed(/(^|\/)node_modules\/yjs$/)).toEqual([expect.stringMatching(/^13\./)]);
});

test('nothing of Yjs 14 is installed', async () => {
  expect(await installed(/(^|\/)node_modules\/@y\//)).toEqual([]);
});
