/** The same figures for Prometheus, each with its name and unit. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type RefusalReason, refusals } from '#shared/sync/protocol.ts';
import { type Metrics, type StoreWork, storeWorks } from './metrics.ts';

const PREFIX = 'between_sessions_';
/** Seconds: a commit waits for the disk, a request for one or two of them. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const BATCH = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

export type MetricsRegistry = {
  readonly metrics: Metrics;
  /** The text that Prometheus reads, and its content type. */
  read(): Promise<{ text: string; contentType: string }>;
  /** Of every metric, as queries write them: histograms with their `_bucket`, `_sum`, `_count`. */
  names(): Promise<string[]>;
};

export function createMetricsRegistry(): MetricsRegistry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const named = (name: string, help: string) => ({
    name: `${PREFIX}${name}`,
    help,
    registers: [register],
  });
  const counter = (name: string, help: string) => new Counter(named(name, help));
  const gauge = (name: string, help: string) => new Gauge(named(name, help));
  const counterBy = <Label extends string>(name: string, label: Label, help: string) =>
    new Counter({ ...named(name, help), labelNames: [label] });

  const connections = gauge('connections', 'Open WebSocket connections of devices.');
  const rooms = gauge('rooms', 'Notebooks that are open on this node.');
  const framesIn = counter('frames_received_total', 'Frames that came from devices.');
  const bytesIn = counter('frame_bytes_received_total', 'Bytes of frames that came from devices.');
  const updates = counter('updates_committed_total', 'Updates that this node wrote to the store.');
  const bytes = counter('bytes_committed_total', 'Bytes of the updates that this node wrote.');
  const commitSeconds = new Histogram({
    ...named('commit_duration_seconds', 'One transaction of the log, until it was safe.'),
    buckets: SECONDS,
  });
  const batch = new Histogram({
    ...named('commit_batch_updates', 'Updates that shared one transaction of the log.'),
    buckets: BATCH,
  });
  const framesOut = counter('frames_broadcast_total', 'Frames to others, counted per receiver.');
  const refused = counterBy('sockets_refused_total', 'reason', 'Sockets refused, by reason.');
  const slow = counter('slow_readers_total', 'Slow readers cut off to start afresh.');
  const snapshots = counter('snapshots_total', 'Snapshots put in place of a log.');
  const snapshotBytes = counter('snapshot_bytes_total', 'Bytes of these snapshots.');
  const failures = counterBy('store_errors_total', 'work', 'Failures of the store, by its work.');
  const heard = counterBy(
    'updates_heard_total',
    'from',
    'Updates of other nodes, by the way here.',
  );
  // One node alone has nobody to tell.
  let watchedBus = { isWell: true };
  new Gauge({
    ...named('bus_well', 'Whether what is told to other nodes arrives: 1 or 0.'),
    collect() {
      this.set(watchedBus.isWell ? 1 : 0);
    },
  });
  const answers = new Counter({
    ...named('http_answers_total', 'HTTP answers, by route pattern and status.'),
    labelNames: ['route', 'status'],
  });
  const answerSeconds = new Histogram({
    ...named('http_answer_duration_seconds', 'From a request to its answer.'),
    buckets: SECONDS,
  });

  // A series that appears with its first event hides that event from `rate` and `increase`.
  for (const reason of Object.keys(refusals) as RefusalReason[]) refused.inc({ reason }, 0);
  for (const work of storeWorks) failures.inc({ work }, 0);
  for (const from of ['bus', 'store']) heard.inc({ from }, 0);

  const metrics: Metrics = {
    connectionOpened: () => connections.inc(),
    connectionClosed: () => connections.dec(),
    roomOpened: () => rooms.inc(),
    roomForgotten: () => rooms.dec(),
    framesReceived(frames, size) {
      framesIn.inc(frames);
      bytesIn.inc(size);
    },
    committed(commit) {
      updates.inc(commit.updates);
      bytes.inc(commit.bytes);
      batch.observe(commit.updates);
      commitSeconds.observe(commit.milliseconds / 1000);
    },
    framesBroadcast: (frames) => framesOut.inc(frames),
    socketRefused: (reason) => refused.inc({ reason }),
    slowReaderCutOff: () => slow.inc(),
    snapshotTaken(size) {
      snapshots.inc();
      snapshotBytes.inc(size);
    },
    storeFailed: (work: StoreWork) => failures.inc({ work }),
    updatesHeard: (count, from) => heard.inc({ from }, count),
    watchBus(watched) {
      watchedBus = watched;
    },
    answered({ route, status, milliseconds }) {
      answers.inc({ route: route ?? 'none', status });
      answerSeconds.observe(milliseconds / 1000);
    },
  };

  return {
    metrics,
    read: async () => ({ text: await register.metrics(), contentType: register.contentType }),
    async names() {
      const all = await register.getMetricsAsJSON();
      return all.flatMap(({ name, type }) =>
        String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
      );
    },
  };
}
