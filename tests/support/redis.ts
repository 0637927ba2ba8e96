/** A Redis of its own for a test: real, empty, keeping nothing, gone with this process. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { requireRedis } from './find-redis.ts';
import { findFreePort } from './free-port.ts';

export type Redis = {
  /** With a password: it must not be found in any log. */
  readonly url: string;
  /** `null` while it is killed. */
  readonly pid: number | null;
  /** No goodbye: connections break. */
  kill(): Promise<void>;
  /** At the same address. */
  startAgain(): Promise<void>;
  /** Keeps connections and says nothing any more, until `wake`. */
  freeze(): void;
  wake(): void;
  /** For good. */
  end(): Promise<void>;
};

/** @throws when this machine has none, saying how to get it */
export async function startRedis(): Promise<Redis> {
  const program = requireRedis();
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await findFreePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'no',
    requirepass: 'open-sesame',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  let server: Server | null = await run([program, ...flags]);

  async function kill(): Promise<void> {
    await server?.kill();
    server = null;
  }

  return {
    url: `redis://:${settings.requirepass}@127.0.0.1:${port}`,
    get pid() {
      return server?.pid ?? null;
    },
    kill,
    async startAgain() {
      server ??= await run([program, ...flags]);
    },
    freeze: () => server?.signal('SIGSTOP'),
    wake: () => server?.signal('SIGCONT'),
    async end() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Server = {
  readonly pid: number;
  signal(name: NodeJS.Signals): void;
  kill(): Promise<void>;
};

/** A shell stands between: however this process ends, its pipe closes, and Redis ends too. */
const WITH_ITS_PIPE = '"$@" & server=$!; echo "pid $server"; cat > /dev/null; kill -9 $server';

async function run(command: readonly string[]): Promise<Server> {
  const shell: ChildProcessByStdio<Writable, Readable, null> = spawn(
    'sh',
    ['-c', WITH_ITS_PIPE, 'sh', ...command],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const ended = once(shell, 'exit');
  const said: string[] = [];
  let pid = 0;
  const lines = createInterface(shell.stdout);
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (said.length < 50) said.push(line);
      pid = Number(/^pid (\d+)$/.exec(line)?.[1] ?? pid);
      if (/ready to accept connections/i.test(line)) resolve();
    });
  });
  const closed = once(lines, 'close').then(() => {
    throw new Error(`Redis does not start:\n${said.join('\n')}`);
  });
  closed.catch(() => undefined);
  await Promise.race([ready, closed]);
  return {
    pid,
    signal: (name) => void process.kill(pid, name),
    async kill() {
      shell.stdin.end();
      await ended;
    },
  };
}
