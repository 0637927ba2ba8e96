import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { limits as wire } from '#shared/sync/protocol.ts';
import { readConfig } from './config.ts';
import { defaultLimits } from './limits.ts';
import { defaultRetention } from './retention.ts';

test('without any setting the server keeps to this machine', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4780,
    trustProxy: false,
    portalDir: '.output/portal',
    dataDir: '.data',
    databaseUrl: null,
    redisUrl: null,
    metricsHost: '127.0.0.1',
    metricsPort: null,
    logLevel: 'info',
    limits: defaultLimits,
    retention: defaultRetention,
  });
});

test('without any setting the limits are those that devices count on, and no limit is missing', () => {
  expect(defaultLimits).toMatchObject({
    frameBytes: wire.frameBytes,
    notebookBytes: wire.notebookBytes,
    socketsPerAddress: Number.POSITIVE_INFINITY,
    strangerRequestsPerMinute: 60,
  });
  expect(defaultRetention.monthlyForMonths).toBe(Number.POSITIVE_INFINITY);
  const values = Object.values({ ...defaultLimits, ...defaultRetention });
  expect(values.filter((value) => typeof value !== 'number' || !(value > 0))).toEqual([]);
});

test('every setting that cannot be used is named at once', () => {
  const settings = { PORT: '80a', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes', FRAMES_PER_SECOND: '-1' };
  const naming =
    /PORT is "80a".*\n.*TRUST_PROXY is "yes".*\n.*LOG_LEVEL is "loud".*\n.*FRAMES_PER_SECOND is "-1"/;
  expect(() => readConfig(settings)).toThrow(naming);
});

test('a port out of range is refused, an empty setting is a missing one', () => {
  expect(() => readConfig({ PORT: '70000' })).toThrow('from 0 to 65535');
  expect(readConfig({ PORT: '' }).port).toBe(4780);
});

test('a word stands for no limit, where there may be none', () => {
  expect(readConfig({ SOCKETS_PER_ADDRESS: '200' }).limits.socketsPerAddress).toBe(200);
  expect(() => readConfig({ SOCKETS_PER_ADDRESS: 'none' })).toThrow('or off.');
  expect(() => readConfig({ FRAMES_PER_SECOND: 'off' })).toThrow('FRAMES_PER_SECOND is "off"');
});

test('what devices count on may be raised and not lowered', () => {
  const more = String(2 * wire.frameBytes);
  expect(readConfig({ MAX_FRAME_BYTES: more }).limits.frameBytes).toBe(2 * wire.frameBytes);
  const less = String(wire.frameBytes - 1);
  expect(() => readConfig({ MAX_FRAME_BYTES: less })).toThrow(`from ${wire.frameBytes} to`);
  expect(() => readConfig({ MAX_NOTEBOOK_BYTES: less })).toThrow(`from ${wire.notebookBytes} to`);
});

test.each([
  ['Redis without PostgreSQL', { REDIS_URL: 'redis://localhost' }, 'cannot share a SQLite'],
  ['metrics on the public port', { PORT: '80', METRICS_PORT: '80' }, 'METRICS_PORT is "80"'],
  [
    'a burst below one frame',
    { MAX_FRAME_BYTES: '60000000', BYTES_AT_ONCE: '50000000' },
    'BYTES_AT_ONCE is',
  ],
  ['a notebook below one frame', { MAX_FRAME_BYTES: '60000000' }, 'MAX_NOTEBOOK_BYTES is'],
  ['a spread beyond the deadline', { DRAIN_SPREAD_MS: '8000' }, 'DRAIN_SPREAD_MS is'],
])('%s is refused', (_what, settings, sentence) => {
  expect(() => readConfig(settings)).toThrow(sentence);
});

describe('the address of a database', () => {
  const written = 'postgresql://notebook:hunter2@db.example:5432/notebook';

  test('is read, and shown nowhere', () => {
    const { databaseUrl, ...rest } = readConfig({
      DATABASE_URL: written,
      REDIS_URL: 'rediss://:hunter2@cache.example',
    });
    expect(databaseUrl?.reveal()).toBe(written);
    const shown = `${databaseUrl}${JSON.stringify({ databaseUrl, rest })}${inspect({ databaseUrl, rest }, { depth: 9, showHidden: true })}`;
    expect(shown).not.toContain('hunter2');
  });

  test.each(['mysql://u:hunter2@db/x', 'hunter2', 'postgres://', 'postgres:hunter2'])(
    'that cannot be used is refused without repeating it: %s',
    (wrong) => {
      const read = () => readConfig({ DATABASE_URL: wrong });
      expect(read).toThrow(
        /^The settings cannot be used.\nDATABASE_URL cannot be used: it should be .*postgres:\/\/ or postgresql:\/\/[^\n]*$/,
      );
      expect(read).not.toThrow('hunter2');
    },
  );
});
