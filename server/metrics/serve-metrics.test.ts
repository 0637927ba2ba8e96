import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../log.ts';
import { noMetrics } from './metrics.ts';
import { serveMetrics } from './serve-metrics.ts';

test('they are served on a port of their own, and nothing else is', async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const served = await serveMetrics(
    { metricsHost: '127.0.0.1', metricsPort: 0 },
    createLog('info', sink),
  );
  onTestFinished(() => served.close());
  served.metrics.slowReaderCutOff();
  const address = `http://127.0.0.1:${JSON.parse(lines.join('')).port}`;
  const answer = await fetch(`${address}/metrics`);
  expect(answer.headers.get('content-type')).toMatch('text/plain; version=0.0.4');
  expect(await answer.text()).toContain('between_sessions_slow_readers_total 1');
  for (const [path, method] of [
    ['/', 'GET'],
    ['/metrics/more', 'GET'],
    ['/metrics', 'POST'],
  ] as const) {
    expect((await fetch(`${address}${path}`, { method })).status).toBe(404);
  }
});

test('unless they are asked for, nothing is counted and nothing listens', async () => {
  const served = await serveMetrics(
    { metricsHost: '127.0.0.1', metricsPort: null },
    createLog('silent'),
  );
  expect(served.metrics).toBe(noMetrics);
  await served.close();
});
