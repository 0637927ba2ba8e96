import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without any setting the server keeps to this machine', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4780,
    dataDir: '.data',
    portalDir: '.output/portal',
    logLevel: 'info',
    trustProxy: false,
    strangerRequestsPerMinute: 60,
  });
});

test('every setting that cannot be used is named at once', () => {
  const settings = { PORT: '80a', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes' };
  expect(() => readConfig(settings)).toThrow(
    /PORT is "80a".*\n.*LOG_LEVEL is "loud".*\n.*TRUST_PROXY is "yes"/,
  );
});

test('a port out of range is refused, an empty setting is a missing one', () => {
  expect(() => readConfig({ PORT: '70000' })).toThrow('from 0 to 65535');
  expect(readConfig({ PORT: '' }).port).toBe(4780);
});
