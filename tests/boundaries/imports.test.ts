/**
 * A boundary that nobody tries to cross may be open without anybody knowing: each rule of biome.json
 * has a planted file whose every import must be complained about, in that rule's words.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Complaint, lintTree } from './lint-tree.ts';

const here = (name: string) => new URL(name, import.meta.url).pathname;
const planted = await readPlanted();

type Planted = { file: string; expected: string; lines: readonly number[] };

/** The first line of each file says what is expected for each line that names another module. */
async function readPlanted(): Promise<Planted[]> {
  const entries = await readdir(here('planted'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const [first = '', ...rest] = (await readFile(path, 'utf8')).split('\n');
      const lines = rest.flatMap((line, at) => (/'|process\.env/.test(line) ? [at + 2] : []));
      const expected = first.replace('// expect: ', '');
      return { file: path.slice(here('planted').length + 1), expected, lines };
    }),
  );
}

describe('a planted violation', () => {
  let complaints: Complaint[];
  beforeAll(async () => {
    complaints = await lintTree(here('planted'));
  });

  test.each(planted)('is found on every line of $file', ({ file, expected, lines }) => {
    const found = complaints.filter((each) => each.file === file);
    expect(lines.length).toBeGreaterThan(0);
    expect(found.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(lines);
    for (const { message } of found) expect(message).toContain(expected);
  });
});

test('what the zones may import is let through', async () => {
  expect(await lintTree(here('allowed'))).toEqual([]);
});

test('every boundary has a planted violation', async () => {
  const { overrides } = JSON.parse(await readFile(here('../../biome.json'), 'utf8'));
  const messages = JSON.stringify(overrides).matchAll(/"message":"([^"]+)"/g);
  const rules = new Set([...messages].map(([, message]) => message));
  const tried = new Set(planted.map(({ expected }) => expected));
  expect(rules.size).toBeGreaterThan(0);
  expect([...rules].filter((rule) => !tried.has(rule ?? ''))).toEqual([]);
});
