/** The server's entry: settings, start, and a tidy end. */
import { readConfig } from './config.ts';
import { endTidily } from './end-tidily.ts';
import { giveMemoryBack } from './give-memory-back.ts';
import { createLog } from './log.ts';
import { startServer } from './serve.ts';

try {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const server = await startServer(config, log);
  endTidily({ close: server.close, deadline: config.limits.drainDeadline, log });
  giveMemoryBack({ log });
  const store = config.databaseUrl === null ? config.dataDir : 'PostgreSQL';
  log.info({ address: server.address, store }, 'serving');
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The server could not start. ${reason}\n`);
  // Not only a code: what was opened before it failed would keep the process alive.
  process.exit(1);
}
