import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium, requireChromium } from './chromium.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browsers-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A program that answers `--version` like a browser. */
async function browser(path: string, version: string, exitCode = 0): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho '${version}'\nexit ${exitCode}\n`);
  await chmod(file, 0o755);
  return file;
}

const searching = (...names: string[]) => ({
  PATH: [...names.map((name) => join(folder, name)), '/bin'].join(delimiter),
});
const nowhere = '/nowhere/chrome';

test('a Chromium on the search path is found', async () => {
  const path = await browser('b/chromium', 'Chromium 150.0.7871.100 built on Debian');
  expect(findChromium({ PATH: join(folder, 'b') }, nowhere)).toBe(path);
});

test('a named Chromium goes before the one on the search path', async () => {
  await browser('b/chromium', 'Chromium 150.0.1');
  const named = await browser('mine/chrome', 'Google Chrome for Testing 151.0.2');
  expect(findChromium({ ...searching('b'), CHROMIUM_PATH: named }, nowhere)).toBe(named);
});

test.each([
  ['a link to Google Chrome', 'Google Chrome 150.0.1', 0],
  ['a note that it comes as a snap', 'Command requires the chromium snap to be installed.', 1],
  ['a browser that lacks a library', 'Chromium 150.0.1', 127],
])('%s is passed over for a Chromium further on', async (_, version, exitCode) => {
  await browser('a/chromium-browser', version, exitCode);
  const own = await browser('playwright/chrome', 'Chromium 149.0.1');
  expect(findChromium({ PATH: join(folder, 'a') }, own)).toBe(own);
});

test('a named path that is no Chromium is not replaced by another one in silence', async () => {
  await browser('b/chromium', 'Chromium 150.0.1');
  const environment = { PATH: join(folder, 'b'), CHROMIUM_PATH: join(folder, 'gone') };
  expect(findChromium(environment, nowhere)).toBeNull();
  expect(() => requireChromium(environment)).toThrow(/^No working Chromium found: .*CHROMIUM_PATH/);
});
