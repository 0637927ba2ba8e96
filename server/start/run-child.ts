/** Runs another program to its end, and leaves none of its own children behind when told to stop. */
import { type ChildProcess, spawn } from 'node:child_process';

export type Ended = { readonly exitCode: number | null; readonly output: string };

/**
 * @param stop ends it, with all that it started
 * @param env this process's own when left out
 * @returns everything it said; `exitCode` is `null` when it was stopped
 */
export function runChild(
  command: string,
  args: readonly string[],
  stop: AbortSignal,
  env?: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    if (stop.aborted) return resolve({ exitCode: null, output: '' });
    // A group of its own: npm starts a shell that starts the program that does the work.
    const child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => said.push(chunk));
    }
    const end = () => endGroup(child);
    stop.addEventListener('abort', end);
    child.once('error', reject);
    child.once('close', (exitCode) => {
      stop.removeEventListener('abort', end);
      resolve({ exitCode, output: Buffer.concat(said).toString() });
    });
  });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It ended by itself meanwhile.
  }
}
