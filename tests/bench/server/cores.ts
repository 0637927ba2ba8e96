/** Who runs where: the server has one core to itself, the load generator the other. */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const SERVER_CORE = '0';
const LOAD_CORE = '1';

/** Without `taskset`, or with a single core, everything runs where the system puts it. */
export const canPin =
  availableParallelism() > 1 && spawnSync('taskset', ['--version']).error === undefined;

/** For this process and all of its threads. */
export function takeLoadCore(): void {
  if (canPin) spawnSync('taskset', ['-a', '-p', '-c', LOAD_CORE, String(process.pid)]);
}

/** @returns how to start Node with these options on the server's core. */
export function serverCommand(options: readonly string[]): {
  execPath: string;
  execArgv: string[];
} {
  if (!canPin) return { execPath: process.execPath, execArgv: [...options] };
  return {
    execPath: 'taskset',
    execArgv: ['-c', SERVER_CORE, process.execPath, ...options],
  };
}
