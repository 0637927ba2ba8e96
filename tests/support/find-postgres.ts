/** Finds PostgreSQL's own programs, or installs them where that can be done without asking. */
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, mayUseApt, runQuietly } from './run-quietly.ts';

const HOW_TO_GET_POSTGRES =
  'The store is tried on a real PostgreSQL, which is not installed here (Debian: apt-get install postgresql; elsewhere: put initdb and postgres on the PATH).';

/** @throws one line on how to get it */
export function requirePostgres(): string {
  const folder = findPostgres();
  if (folder === null) throw new Error(HOW_TO_GET_POSTGRES);
  return folder;
}

/** Where it cannot be done, the tests that need it fail and say what is missing. */
export function installPostgres(say: (line: string) => void): void {
  if (findPostgres() !== null || !mayUseApt()) return;
  say('Installing PostgreSQL with apt-get');
  for (const command of aptInstall('postgresql')) runQuietly(command);
}

/** The search path, then where Debian, Red Hat and Homebrew put them: the newest version first. */
function findPostgres(): string | null {
  const places = [
    '/usr/lib/postgresql/*/bin',
    '/usr/pgsql-*/bin',
    '/opt/homebrew/opt/postgresql*/bin',
  ];
  const byVersion = new Intl.Collator('en', { numeric: true });
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...globSync(places).toSorted(byVersion.compare).reverse(),
  ];
  const complete = (folder: string) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));
  return folders.find(complete) ?? null;
}
