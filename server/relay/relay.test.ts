import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openTalker } from '#tests/support/devices.ts';
import { mintId, mintNewcomer } from '#tests/support/server.ts';
import { createNotebook } from '../access/members.ts';
import { createNoBus } from '../bus/no-bus.ts';
import { defaultLimits } from '../limits.ts';
import { createLog } from '../log.ts';
import { noMetrics } from '../metrics/metrics.ts';
import { defaultRetention } from '../retention.ts';
import { createMemoryStore } from '../store/memory.ts';
import { createRelay } from './relay.ts';

/** A relay on a port of its own, whose store reads a notebook's bytes only when it is let. */
async function open() {
  const gate = Promise.withResolvers<void>();
  const reading = Promise.withResolvers<void>();
  let reads = 0;
  const memory = createMemoryStore();
  const store = {
    ...memory,
    async readLog(notebookId: string) {
      reads += 1;
      reading.resolve();
      await gate.promise;
      return memory.readLog(notebookId);
    },
  };
  const relay = createRelay({
    store,
    bus: createNoBus(),
    log: createLog('silent'),
    limits: defaultLimits,
    metrics: noMetrics,
    retention: defaultRetention,
    followEvery: null,
  });
  const server = createServer().on('upgrade', relay.upgrade);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  onTestFinished(async () => {
    gate.resolve();
    await relay.close();
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  const { enrolment, token } = mintNewcomer();
  const notebookId = mintId();
  await createNotebook(store, { notebookId, ...enrolment });
  const pass = { address: `http://127.0.0.1:${port}`, notebookId, token };
  return { store, relay, pass, deviceId: enrolment.deviceId, reads: () => reads, reading, gate };
}

test('nothing of a notebook is read for somebody without access', async () => {
  const { pass, reads } = await open();
  const stranger = await openTalker({ ...pass, token: mintNewcomer().token });
  expect((await stranger.closed).code).toBe(4401);
  expect(reads()).toBe(0);
});

test('who loses access while the notebook is being read is not let in', async () => {
  const { store, relay, pass, deviceId, reading, gate } = await open();
  const arriving = openTalker(pass);
  await reading.promise;
  await store.records.endDevice(pass.notebookId, deviceId);
  await relay.accessChanged(pass.notebookId);
  gate.resolve();
  expect((await (await arriving).closed).code).toBe(4401);
});

test('who arrives while the server stops is told to come back', async () => {
  const { relay, pass, reading, gate } = await open();
  const arriving = openTalker(pass);
  await reading.promise;
  const closed = relay.close();
  gate.resolve();
  expect((await (await arriving).closed).code).toBe(1012);
  await closed;
});
