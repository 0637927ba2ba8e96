/** Finds Redis or Valkey, or installs Redis where that can be done without asking. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, mayUseApt, runQuietly } from './run-quietly.ts';

const HOW_TO_GET_REDIS =
  'The bus is tried on a real Redis or Valkey, which is not installed here (Debian: apt-get install redis-server; elsewhere: put redis-server or valkey-server on the PATH).';

/** @throws one line on how to get it */
export function requireRedis(): string {
  const program = findRedis();
  if (program === null) throw new Error(HOW_TO_GET_REDIS);
  return program;
}

/** Where it cannot be done, the tests that need it fail and say what is missing. */
export function installRedis(say: (line: string) => void): void {
  if (findRedis() !== null || !mayUseApt()) return;
  say('Installing Redis with apt-get');
  for (const command of aptInstall('redis-server')) runQuietly(command);
}

function findRedis(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = ['redis-server', 'valkey-server'].flatMap((program) =>
    folders.map((folder) => join(folder, program)),
  );
  return places.find((place) => existsSync(place)) ?? null;
}
