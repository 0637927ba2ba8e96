/** The commands of `server/keeping` as a person types them, each a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Command = 'backup' | 'restore' | 'migrate-store';
export type Ending = { exitCode: number | null; said: string };

export function runKeeping(
  command: Command,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ending> {
  const file = fileURLToPath(new URL(`../../server/keeping/${command}.ts`, import.meta.url));
  const env = { PATH: process.env.PATH, ...settings };
  const child = fork(file, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said += String(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, said }));
  });
}
