/** Installs the Chromium that the end-to-end tests need, where that can be done without asking. */
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts';
import { aptInstall, mayUseApt, runQuietly } from './run-quietly.ts';

type Way = { name: string; possible: () => boolean; commands: readonly (readonly string[])[] };

const ways: readonly Way[] = [
  {
    name: 'apt-get',
    possible: mayUseApt,
    commands: aptInstall('chromium'),
  },
  {
    name: 'playwright-core',
    possible: () => true,
    commands: [['npx', 'playwright-core', 'install', 'chromium']],
  },
];

/**
 * @param say told what is being done
 * @returns the path of a Chromium that starts
 * @throws one line on what is missing and how to get it
 */
export function findOrInstallChromium(say: (line: string) => void): string {
  const there = findChromium();
  if (there !== null) return there;
  if (process.env.CHROMIUM_PATH)
    throw new Error('CHROMIUM_PATH is set, but no Chromium starts there.');
  for (const { name, possible, commands } of ways) {
    if (!possible()) continue;
    say(`Installing Chromium with ${name}`);
    for (const command of commands) runQuietly(command);
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(HOW_TO_GET_CHROMIUM);
}
