/** `/metrics` on a port of its own, so that it is public only where somebody made that port so. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { type Metrics, noMetrics } from './metrics.ts';
import { createMetricsRegistry, type MetricsRegistry } from './registry.ts';

export type ServedMetrics = {
  readonly metrics: Metrics;
  close(): Promise<void>;
};

/** @throws when the port cannot be listened on. */
export async function serveMetrics(
  { metricsHost, metricsPort }: Pick<Config, 'metricsHost' | 'metricsPort'>,
  log: Log,
): Promise<ServedMetrics> {
  if (metricsPort === null) return { metrics: noMetrics, close: async () => undefined };
  const registry = createMetricsRegistry();
  const server = createServer(answerWith(registry));
  server.listen({ host: metricsHost, port: metricsPort });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  log.info({ host: metricsHost, port }, 'serving metrics');
  return {
    metrics: registry.metrics,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answerWith(registry: MetricsRegistry): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end('There is only GET /metrics here.\n');
      return;
    }
    registry.read().then(
      ({ text, contentType }) => response.writeHead(200, { 'content-type': contentType }).end(text),
      () => response.writeHead(500).end('The metrics could not be read.\n'),
    );
  };
}
