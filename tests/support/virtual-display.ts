/**
 * A screen that nobody sees, for what only a window on a screen has: the browser's own menus and
 * its shortcuts, worked by a mouse and keys that the browser cannot tell from real ones.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { aptInstall, mayUseApt, runQuietly } from './run-quietly.ts';

const HOW_TO_GET_A_DISPLAY =
  'The browser’s own menu and shortcuts are tried on a virtual screen, which needs Linux with Xvfb and xdotool (Debian: apt-get install xvfb xdotool).';

export type VirtualDisplay = {
  /** As in the environment's `DISPLAY`. */
  readonly name: string;
  stop(): Promise<void>;
};

/** Where it cannot be done, the tests that need a display fail and say what is missing. */
export function installDisplayTools(say: (line: string) => void): void {
  if (hasDisplayTools() || !mayUseApt()) return;
  say('Installing Xvfb and xdotool with apt-get');
  for (const command of aptInstall('xvfb', 'xdotool')) runQuietly(command);
}

/** @throws when this machine has no virtual display, saying how to get one */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  if (!hasDisplayTools()) throw new Error(HOW_TO_GET_A_DISPLAY);
  // It takes a number that is free, and says which.
  const args = ['-displayfd', '3', '-screen', '0', '1400x950x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  const answer = once(server.stdio[3] as Readable, 'data');
  const [number] = await Promise.race([answer, ended.then(() => [null])]);
  if (number === null) throw new Error('Xvfb is there, but does not start');
  return {
    name: `:${String(number).trim()}`,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

function hasDisplayTools(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['Xvfb', 'xdotool'].every((tool) => folders.some((each) => existsSync(join(each, tool))));
}
