import { expect, test } from 'vitest';
import { noMetrics } from './metrics.ts';
import { createMetricsRegistry } from './registry.ts';

async function readValue(registry: ReturnType<typeof createMetricsRegistry>, series: string) {
  const { text } = await registry.read();
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

test('what is counted is what Prometheus reads', async () => {
  const registry = createMetricsRegistry();
  const { metrics } = registry;
  metrics.connectionOpened();
  metrics.connectionOpened();
  metrics.connectionClosed();
  metrics.roomOpened();
  metrics.framesReceived(2, 300);
  metrics.committed({ updates: 3, bytes: 900, milliseconds: 4 });
  metrics.committed({ updates: 1, bytes: 100, milliseconds: 20 });
  metrics.framesBroadcast(12);
  metrics.socketRefused('no-access');
  metrics.slowReaderCutOff();
  metrics.snapshotTaken(5_000);
  metrics.storeFailed('append');
  metrics.updatesHeard(4, 'store');
  metrics.watchBus({ isWell: false });
  metrics.answered({ route: '/healthz', status: 200, milliseconds: 3 });
  metrics.answered({ route: undefined, status: 404, milliseconds: 1 });

  for (const [series, value] of [
    ['connections', 1],
    ['rooms', 1],
    ['frames_received_total', 2],
    ['frame_bytes_received_total', 300],
    ['updates_committed_total', 4],
    ['bytes_committed_total', 1_000],
    ['commit_duration_seconds_bucket{le="0.005"}', 1],
    ['commit_duration_seconds_count', 2],
    ['commit_batch_updates_sum', 4],
    ['frames_broadcast_total', 12],
    ['sockets_refused_total{reason="no-access"}', 1],
    ['sockets_refused_total{reason="too-many"}', 0],
    ['slow_readers_total', 1],
    ['snapshots_total', 1],
    ['snapshot_bytes_total', 5_000],
    ['store_errors_total{work="append"}', 1],
    ['updates_heard_total{from="store"}', 4],
    ['bus_well', 0],
    ['http_answers_total{route="/healthz",status="200"}', 1],
    ['http_answers_total{route="none",status="404"}', 1],
    ['http_answer_duration_seconds_count', 2],
  ] as const) {
    expect([series, await readValue(registry, `between_sessions_${series}`)]).toEqual([
      series,
      value,
    ]);
  }
});

test('two servers in one process count apart', async () => {
  const [one, other] = [createMetricsRegistry(), createMetricsRegistry()];
  one.metrics.slowReaderCutOff();
  expect(await readValue(one, 'between_sessions_slow_readers_total')).toBe(1);
  expect(await readValue(other, 'between_sessions_slow_readers_total')).toBe(0);
});

test('the process itself is measured: memory, CPU, event loop', async () => {
  const names = await createMetricsRegistry().names();
  for (const name of [
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
    'process_cpu_seconds_total',
    'between_sessions_commit_duration_seconds_bucket',
  ]) {
    expect(names).toContain(name);
  }
});

test('whoever counts nothing can be asked for everything', () => {
  expect(Object.keys(noMetrics)).toEqual(Object.keys(createMetricsRegistry().metrics));
});
