/** The only reader of the environment: every setting, its unit and its default, checked at once. */
import { type Limits, limitSettings } from './limits.ts';
import { logLevels } from './log.ts';
import { type Retention, retentionSettings } from './retention.ts';
import { type Environment, readSettings, type Values } from './settings/read-settings.ts';
import { oneOf, portOrOff, secretUrl, text, whole, yesOrNo } from './settings/setting.ts';

const placeSettings = {
  host: text({
    variable: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on. The default is this machine alone, `0.0.0.0` every network.',
  }),
  port: whole({
    variable: 'PORT',
    fallback: 4780,
    from: 0,
    to: 65_535,
    meaning: 'TCP port to listen on; 0 takes any free one. TLS is the business of a proxy.',
  }),
  trustProxy: yesOrNo({
    variable: 'TRUST_PROXY',
    meaning:
      'Believe the last address in `X-Forwarded-For`. Only behind one proxy that sets it: otherwise anybody escapes the limits for an address.',
  }),
  portalDir: text({
    variable: 'PORTAL_DIR',
    fallback: '.output/portal',
    meaning: 'Folder of the built web page.',
  }),
  dataDir: text({
    variable: 'DATA_DIR',
    fallback: '.data',
    meaning: 'Folder of the SQLite database, made when missing.',
  }),
  databaseUrl: secretUrl(['postgres', 'postgresql'], {
    variable: 'DATABASE_URL',
    meaning:
      'PostgreSQL, `postgresql://user:password@host:5432/database`. Without it SQLite in `DATA_DIR`.',
  }),
  redisUrl: secretUrl(['redis', 'rediss'], {
    variable: 'REDIS_URL',
    meaning:
      'Redis or Valkey, `redis://:password@host:6379`, by which several nodes hear of each other at once. Only with `DATABASE_URL`; without it nodes look into the database now and then.',
  }),
  metricsHost: text({
    variable: 'METRICS_HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to serve `/metrics` on. Never a public one.',
  }),
  metricsPort: portOrOff({
    variable: 'METRICS_PORT',
    meaning: 'TCP port of `/metrics` for Prometheus.',
  }),
  logLevel: oneOf(logLevels, {
    variable: 'LOG_LEVEL',
    fallback: 'info',
    meaning: 'From which level on the log tells. Addresses of people appear at `debug` only.',
  }),
};

/** As the documentation tells them, in this order. */
export const settingGroups = {
  Place: placeSettings,
  Limits: limitSettings,
  Retention: retentionSettings,
};

export type Config = Readonly<Values<typeof placeSettings>> & {
  limits: Limits;
  retention: Retention;
};

/** @throws one error that names every setting that cannot be used, and what it should be. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const config = {
    ...readSettings(placeSettings, environment, problems),
    limits: readSettings(limitSettings, environment, problems),
    retention: readSettings(retentionSettings, environment, problems),
  };
  problems.push(...contradictions(config));
  if (problems.length > 0) throw new Error(`The settings cannot be used.\n${problems.join('\n')}`);
  return config;
}

/** What is right each on its own and wrong together. */
function contradictions({ port, metricsPort, databaseUrl, redisUrl, limits }: Config): string[] {
  const rules: [boolean, string][] = [
    [
      redisUrl !== null && databaseUrl === null,
      'REDIS_URL is set without DATABASE_URL: it should be left out, or DATABASE_URL set too. Redis connects several nodes, and several nodes cannot share a SQLite database.',
    ],
    [
      metricsPort !== null && metricsPort !== 0 && metricsPort === port,
      `METRICS_PORT is "${metricsPort}", and so is PORT: it should be another one, so that /metrics is not public.`,
    ],
    [
      limits.bytesAtOnce < limits.frameBytes,
      `BYTES_AT_ONCE is "${limits.bytesAtOnce}": it should be at least MAX_FRAME_BYTES, ${limits.frameBytes}, or the largest frame never passes.`,
    ],
    [
      limits.notebookBytes < limits.frameBytes,
      `MAX_NOTEBOOK_BYTES is "${limits.notebookBytes}": it should be at least MAX_FRAME_BYTES, ${limits.frameBytes}.`,
    ],
    [
      limits.drainSpread >= limits.drainDeadline,
      `DRAIN_SPREAD_MS is "${limits.drainSpread}": it should be less than DRAIN_DEADLINE_MS, ${limits.drainDeadline}.`,
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

/** For the tools that build the pages: another NODE_ENV would build React's slow, large variant. */
export function buildEnvironment(environment: Environment = process.env): Environment {
  return { ...environment, NODE_ENV: 'production' };
}
