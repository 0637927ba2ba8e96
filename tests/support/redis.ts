/** A Redis of its own for a test: real, empty, keeping nothing, gone with this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireRedis } from './find-redis.ts';
import { findFreePort } from './free-port.ts';
import { startTied, type TiedProcess } from './tied-process.ts';

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
  let server: TiedProcess | null = await run([program, ...flags]);

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

async function run(command: readonly string[]): Promise<TiedProcess> {
  const said: string[] = [];
  const ready = Promise.withResolvers<void>();
  const server = await startTied(command, {
    hear(line) {
      if (said.length < 50) said.push(line);
      if (/ready to accept connections/i.test(line)) ready.resolve();
    },
  });
  const failed = server.ended.then(() => {
    throw new Error(`Redis does not start:\n${said.join('\n')}`);
  });
  failed.catch(() => undefined);
  await Promise.race([ready.promise, failed]);
  return server;
}
