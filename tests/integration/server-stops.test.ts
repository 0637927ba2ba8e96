import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startTestServer } from '#tests/support/server.ts';

test('a browser’s socket on which nothing was asked yet does not keep the server from stopping', async () => {
  const server = await startTestServer();
  const silent = connect(Number(new URL(server.address).port), '127.0.0.1');
  silent.on('error', () => undefined);
  await once(silent, 'connect');
  const gone = once(silent, 'close');
  await server[Symbol.asyncDispose]();
  await gone;
  expect(silent.destroyed).toBe(true);
});
