/**
 * `npm start`: builds what is missing or stale, serves portal and sync on this machine, and makes an
 * example on the first run. The example's keys live in a process of their own: this one holds none.
 */
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { buildEnvironment, readConfig } from './config.ts';
import { giveMemoryBack } from './give-memory-back.ts';
import { createLog } from './log.ts';
import { startServer } from './serve.ts';
import { addressOf } from './start/address.ts';
import { builds, EXTENSION_DIR, isStale } from './start/builds.ts';
import { checkPort } from './start/free-port.ts';
import { runChild } from './start/run-child.ts';
import { DATABASE_FILE } from './store/sqlite/open-store.ts';

const repository = resolve(import.meta.dirname, '..');

async function build(stop: AbortSignal): Promise<void> {
  for (const { what, script } of builds.filter((each) => isStale(each, repository))) {
    if (stop.aborted) return;
    console.log(`Building ${what} …`);
    const run = ['run', '--silent', script];
    const { exitCode, output } = await runChild('npm', run, stop, buildEnvironment());
    if (exitCode === 0 || stop.aborted) continue;
    console.error(output);
    throw new Error(`Building ${what} failed; what it said stands above.`);
  }
}

async function serve(stop: AbortSignal): Promise<void> {
  const config = readConfig();
  await checkPort(config);
  await build(stop);
  if (stop.aborted) return;

  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const isFirstRun = !existsSync(join(config.dataDir, DATABASE_FILE));
  const dest = join(config.dataDir, 'server.log');
  const log = createLog(config.logLevel, pino.destination({ dest, mode: 0o600 }));
  const server = await startServer(config, log);
  giveMemoryBack({ log });
  const address = addressOf({ host: config.host, port: Number(new URL(server.address).port) });
  console.log(`
Between Sessions runs at ${address}
  Everything is kept in ${config.dataDir}. Ctrl-C stops it.

The browser extension lies in ${resolve(EXTENSION_DIR)}
  Open chrome://extensions, switch on Developer mode, choose “Load unpacked”, choose that folder.
`);
  if (isFirstRun) {
    const make = ['server/example/make.ts', '--server', address];
    console.log((await runChild(process.execPath, make, stop)).output);
  } else console.log('For a fresh example: npm run example\n');
  if (!stop.aborted) await once(stop, 'abort');
  await server.close();
}

process.chdir(repository);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Asked a second time: at once.
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
  });
}
try {
  await serve(stopping.signal);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
