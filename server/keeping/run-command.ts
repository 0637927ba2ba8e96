/** How the commands of this folder end: one sentence, and an exit code that a script can read. */
import { parseArgs } from 'node:util';
import type { Counts } from './batch.ts';
import { tableNames } from './kept-tables.ts';
import { Unusable } from './unusable.ts';

/** @param work @returns what to print. */
export async function runCommand(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** @throws `Unusable` with the command's use. */
export function readFileArgument(command: string): string {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Unusable(`Use: npm run ${command} -- FILE`);
  return file;
}

export function describeCounts(counts: Counts): string {
  return tableNames.map((table) => `${table} ${counts[table]?.rows ?? 0}`).join(', ');
}
