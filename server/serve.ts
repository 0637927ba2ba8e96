/** Puts the server together and takes it down again, for the entry and for tests. */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { openBus } from './bus/open-bus.ts';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import type { Health } from './http/health.ts';
import { startTending } from './keeping/tending.ts';
import { createLog, type Log } from './log.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { createRelay } from './relay/relay.ts';
import { openStore } from './store/open-store.ts';

/** How long requests on their way may take to be answered while stopping. Milliseconds. */
const GRACE = 2_000;
/**
 * Milliseconds between looks for what other nodes have done. Access that was taken away ends within
 * a second on every node, also while the bus is away.
 */
const FOLLOW_EVERY = 400;

export type RunningServer = {
  /** Where it answers, `http://127.0.0.1:4780`. */
  readonly address: string;
  /** Takes no more, saves what it has taken, tells everybody, stops. */
  close(): Promise<void>;
};

export async function startServer(
  config: Config,
  log: Log = createLog(config.logLevel),
): Promise<RunningServer> {
  const store = await openStore(config);
  const health: Health = { stopping: false, bus: null };
  const counting = await serveMetrics(config, log).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const { metrics } = counting;
  const bus = await openBus(config, log);
  if (config.redisUrl !== null) {
    health.bus = bus;
    metrics.watchBus(bus);
  }
  const { limits, retention } = config;
  const followEvery = config.databaseUrl === null ? null : FOLLOW_EVERY;
  const relay = createRelay({ store, bus, log, limits, metrics, retention, followEvery });
  const tending = startTending(store, log, retention);
  const app = await createApp({ config, store, relay, health, metrics, log });

  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= stop();
    return closed;
  };

  async function stop(): Promise<void> {
    health.stopping = true;
    await relay.close();
    await closeWithin(GRACE, app);
    await tending.stop();
    await bus.close();
    await store.close();
    await counting.close();
  }

  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return { address: `http://${host}:${port}`, close };
}

/**
 * Browsers keep sockets open on which they have asked nothing yet. Node waits for those for minutes,
 * and a service manager would kill the server meanwhile.
 */
async function closeWithin(milliseconds: number, app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), milliseconds);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
