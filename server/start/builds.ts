/** What `npm start` builds: the portal that the server hands out, and the extension to load. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Build = {
  readonly what: string;
  /** The npm script that makes it. */
  readonly script: string;
  /** Written by every build. */
  readonly result: string;
  readonly sources: readonly string[];
};

const common = ['shared', 'build', 'package-lock.json'];

export const builds: readonly Build[] = [
  {
    what: 'the portal',
    script: 'build:portal',
    result: '.output/portal/index.html',
    sources: ['server/portal', ...common],
  },
  {
    what: 'the extension',
    script: 'build:extension',
    result: '.output/chrome-mv3/manifest.json',
    sources: ['extension', 'wxt.config.ts', ...common],
  },
];

export const EXTENSION_DIR = '.output/chrome-mv3';

/** Whether it is missing or older than one of its sources. Paths are relative to `folder`. */
export function isStale({ result, sources }: Build, folder: string): boolean {
  const built = changedAt(join(folder, result));
  if (built === null) return true;
  return sources.some((source) => newest(join(folder, source)) > built);
}

/** Milliseconds; 0 when there is nothing. Tests are built into nothing. */
function newest(path: string): number {
  const at = changedAt(path) ?? 0;
  if (at === 0 || !statSync(path).isDirectory()) return at;
  const names = readdirSync(path).filter((name) => !/\.test\.tsx?$/.test(name));
  // A folder's own time tells that a file in it was taken away.
  return Math.max(at, ...names.map((name) => newest(join(path, name))));
}

function changedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
