/** A server under test: a process on a core of its own that may be measured, restarted and killed. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { within } from '#tests/support/within.ts';
import { serverCommand } from './cores.ts';
import type { Usage } from './probe.ts';

export type Launched = {
  readonly port: number;
  usage(what: 'cpu' | 'memory'): Promise<Usage>;
  /** No goodbye: the process is gone as if it had been shot. */
  kill(): Promise<void>;
  /** As a service manager stops it: what it has in hand is saved. */
  stop(): Promise<void>;
};

export type Launch = { file: string; dataDir: string; environment?: Record<string, string> };

const probe = new URL('./probe.ts', import.meta.url).href;
/** Milliseconds. */
const START = 30_000;
const STOP = 60_000;
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @param launch.file the launcher, absolute; it reads PORT and DATA_DIR. */
export async function launch({ file, dataDir, environment = {} }: Launch): Promise<Launched> {
  const port = await findFreePort();
  const child = fork(file, {
    ...serverCommand(['--expose-gc', '--import', probe]),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, ...environment, PORT: String(port), DATA_DIR: dataDir },
  });
  running.add(child);
  const exited = once(child, 'exit').then(() => void running.delete(child));
  await within(START, `${file} to answer`, Promise.race([answers(port), failed(exited, file)]));
  const end = async (signal: NodeJS.Signals) => {
    if (!running.has(child)) throw new Error(`${file} had ended by itself`);
    child.kill(signal);
    await within(STOP, `${file} to end`, exited);
  };
  return {
    port,
    async usage(what) {
      const answer = once(child, 'message');
      child.send(what);
      const [usage] = await within(STOP, `${file} to say what it uses`, answer);
      return usage;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function failed(exited: Promise<void>, file: string): Promise<never> {
  await exited;
  throw new Error(`${file} ended before it answered`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answers(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } catch {
    // Not listening yet.
    await pause(10);
    return answers(port);
  } finally {
    socket.destroy();
  }
}
