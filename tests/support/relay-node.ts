/** A node in this process: a real relay with its HTTP side on a free port, on a store and a bus. */
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Bus } from '#server/bus/bus.ts';
import { readConfig } from '#server/config.ts';
import { createApp } from '#server/http/app.ts';
import { createLog } from '#server/log.ts';
import { noMetrics } from '#server/metrics/metrics.ts';
import { createRelay } from '#server/relay/relay.ts';
import { defaultRetention } from '#server/retention.ts';
import type { Store } from '#server/store/store.ts';

type Parts = {
  store: Store;
  bus: Bus;
  /** Milliseconds; `null`: only the bus tells this node of the others. */
  followEvery: number | null;
};

/** @returns where it answers. */
export async function openRelayNode({ store, bus, followEvery }: Parts): Promise<string> {
  const log = createLog('silent');
  const config = readConfig({ STRANGER_REQUESTS_PER_MINUTE: '1000000' });
  const { limits } = config;
  const metrics = noMetrics;
  const relay = createRelay({
    store,
    bus,
    log,
    limits,
    metrics,
    retention: defaultRetention,
    followEvery,
  });
  const app = await createApp({
    config,
    store,
    relay,
    health: { stopping: false, bus },
    metrics,
    log,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await relay.close();
    await app.close();
    await bus.close();
  });
  const { port } = app.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
