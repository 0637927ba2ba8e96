/**
 * Finds the Chromium that end-to-end tests and the demo drive. Google Chrome does not do: since
 * version 137 its stable channel loads no unpacked extension by a flag.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export type Environment = Readonly<Record<string, string | undefined>>;

export const HOW_TO_GET_CHROMIUM =
  'No working Chromium found: install it (Debian: apt-get install chromium; elsewhere: npx playwright-core install --with-deps chromium) or set CHROMIUM_PATH.';

/** @throws when there is none, saying how to get one */
export function requireChromium(environment: Environment = process.env): string {
  const path = findChromium(environment);
  if (path === null) throw new Error(HOW_TO_GET_CHROMIUM);
  return path;
}

/** `CHROMIUM_PATH`, then the search path, then Playwright's own copy; only one that starts. */
export function findChromium(
  environment: Environment = process.env,
  playwrightsOwn: string = chromium.executablePath(),
): string | null {
  if (environment.CHROMIUM_PATH) return usable(environment.CHROMIUM_PATH);
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const installed = ['chromium', 'chromium-browser'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  for (const path of [...installed, playwrightsOwn]) if (usable(path) !== null) return path;
  return null;
}

/** Starts it once: Ubuntu's `chromium-browser` may be a note about snap, a link may be to Chrome. */
function usable(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    const version = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /^(Chromium|Google Chrome for Testing) \d/m.test(version) ? path : null;
  } catch {
    return null;
  }
}
