import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Build, isStale } from './builds.ts';

const build: Build = {
  what: 'the page',
  script: 'build:page',
  result: 'out/index.html',
  sources: ['source', 'lock.json', 'not-there'],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'builds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file last changed at that minute; its folders keep the time of theirs. */
function file(path: string, minute: number): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '');
  for (let at = full; at !== folder; at = dirname(at)) utimesSync(at, minute * 60, minute * 60);
}

test('what was never built is built', () => {
  file('source/main.ts', 1);
  expect(isStale(build, folder)).toBe(true);
});

test('what was built after its last source stands', () => {
  file('source/deep/main.ts', 1);
  file('lock.json', 2);
  file('out/index.html', 3);
  expect(isStale(build, folder)).toBe(false);
});

test.each(['source/deep/main.ts', 'lock.json'])('a change of %s makes it stale', (changed) => {
  file('source/deep/main.ts', 1);
  file('out/index.html', 3);
  file(changed, 4);
  expect(isStale(build, folder)).toBe(true);
});

test('a source that was taken away makes it stale', () => {
  file('source/main.ts', 1);
  file('out/index.html', 3);
  utimesSync(join(folder, 'source'), 240, 240);
  expect(isStale(build, folder)).toBe(true);
});

test('a changed test builds nothing anew', () => {
  file('source/main.ts', 1);
  file('source/main.test.ts', 4);
  utimesSync(join(folder, 'source'), 60, 60);
  file('out/index.html', 3);
  expect(isStale(build, folder)).toBe(false);
});
