/** A process that ends with this one, however this one ends: a shell holds a pipe to it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export type TiedProcess = {
  readonly pid: number;
  /** It ended by itself, or by a signal. */
  readonly ended: Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** No goodbye. Resolves when it is gone. */
  kill(): Promise<void>;
};

type Options = {
  environment?: Readonly<Record<string, string>>;
  /** Told of everything it prints, errors too, line by line. */
  hear(line: string): void;
};

const WITH_ITS_PIPE = [
  // What the shell itself would say of a killed child is of no use.
  'exec 3<&0 2>/dev/null',
  '"$@" 3<&- 2>&1 &',
  'server=$!',
  'echo "pid $server"',
  '(cat <&3; kill -9 $server) >/dev/null &',
  'exec 3<&-',
  'wait $server',
].join('\n');

export async function startTied(
  command: readonly string[],
  { environment, hear }: Options,
): Promise<TiedProcess> {
  const shell: ChildProcessByStdio<Writable, Readable, null> = spawn(
    'sh',
    ['-c', WITH_ITS_PIPE, 'sh', ...command],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(environment === undefined ? {} : { env: environment }),
    },
  );
  shell.stdin.on('error', () => {});
  const ended = once(shell, 'exit').then(() => void shell.stdin.end());
  const lines = createInterface(shell.stdout);
  const named = Promise.withResolvers<number>();
  // From the first line on: several come in one piece, and the process may print before the shell.
  lines.on('line', (line) => {
    const pid = /^pid (\d+)$/.exec(line)?.[1];
    if (pid === undefined) hear(line);
    else named.resolve(Number(pid));
  });
  lines.once('close', () => named.reject(new Error('It ended before it began.')));
  const pid = await named.promise;
  return {
    pid,
    ended,
    signal: (name) => void process.kill(pid, name),
    async kill() {
      shell.stdin.end();
      await ended;
    },
  };
}
