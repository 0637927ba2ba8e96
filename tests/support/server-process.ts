/**
 * The server as a process of its own, which a test may kill or measure. It ends with the test, if
 * not before.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const measured = fileURLToPath(new URL('./measured-server.ts', import.meta.url));

type Launch = { dataDir: string; port: number; settings?: Readonly<Record<string, string>> };
export type ServerProcess = {
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** No goodbye: the process is gone as if the power had been. */
  kill(): Promise<void>;
};
export type MeasuredServer = ServerProcess & {
  /** Bytes in use after a garbage collection: the heap's, and what lies outside of it. */
  memory(): Promise<number>;
};

/** The real entry, with the settings a person would give it. */
export function launchServer(launch: Launch): Promise<ServerProcess> {
  return launchFile(main, launch).then(({ process: _process, ...server }) => server);
}

export async function launchMeasuredServer(launch: Launch): Promise<MeasuredServer> {
  const { process: child, ...server } = await launchFile(measured, launch, ['--expose-gc']);
  return {
    ...server,
    memory: () =>
      new Promise((resolve) => {
        child.once('message', (bytes) => resolve(Number(bytes)));
        child.send('measure');
      }),
  };
}

async function launchFile(
  file: string,
  { dataDir, port, settings }: Launch,
  execArgv: string[] = [],
) {
  const child = fork(file, {
    execArgv,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: dataDir,
      // A process that is started fifty times need not be compiled fifty times.
      NODE_COMPILE_CACHE: join(tmpdir(), 'between-sessions-compile-cache'),
      STRANGER_REQUESTS_PER_MINUTE: '1000000',
      ...settings,
    },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  onTestFinished(kill);
  const address = await readAddress(child);
  return {
    process: child,
    address,
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    kill,
  };
}

/** From the log: the line that says where it serves. Later lines are read and dropped. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      if (text === 'found') return;
      text += String(chunk);
      const address = /"address":"([^"]+)".*"msg":"serving"/.exec(text)?.[1];
      if (address === undefined) return;
      text = 'found';
      resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
