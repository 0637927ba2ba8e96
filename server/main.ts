/** The server's entry: settings, start, and a tidy end on a signal. */
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startServer } from './serve.ts';

try {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const server = await startServer(config, log);
  log.info({ address: server.address, dataDir: config.dataDir }, 'serving');

  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping; once more to stop at once');
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopped badly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
