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

test('who loses access in the very moment of being let in is not forgotten', async () => {
  for (let ticks = 0; ticks < 12; ticks += 1) {
    const { store, relay, pass, gate } = await open();
    gate.resolve();
    const { findDevice, findMember } = store.records;
    let asked = 0;
    let ended = false;
    const told = Promise.withResolvers<void>();
    store.records.findDevice = async (...ids) => (ended ? null : findDevice(...ids));
    store.records.findMember = async (...ids) => {
      asked += 1;
      const member = await findMember(...ids);
      if (asked === 2) {
        void (async () => {
          for (let tick = 0; tick < ticks; tick += 1) await undefined;
          ended = true;
          store.records.findDeviceByToken = async () => null;
          await relay.accessChanged(pass.notebookId);
          told.resolve();
        })();
      }
      return member;
    };
    const device = await openTalker(pass);
    await told.promise;
    device.hello();
    const first = await Promise.race([device.closed, device.next('saved')]);
    expect(first, `${ticks} microtasks later`).toMatchObject({ code: 4401 });
  }
});

test('who is let in while others are checked anew is not left out when more changes meanwhile', async () => {
  const { store, relay, pass, deviceId, gate } = await open();
  gate.resolve();
  const { readHeads } = store;
  await (await openTalker(pass)).next('sync-step-1');
  const [asked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  store.readHeads = async (ids) => {
    asked.resolve();
    await goOn.promise;
    return await readHeads(ids);
  };
  const checked = relay.accessChanged(pass.notebookId);
  await asked.promise;
  const second = await openTalker(pass);
  await second.next('sync-step-1');
  // Another node does this: here it shows in nothing but the head that is about to be read.
  await store.records.endDevice(pass.notebookId, deviceId);
  goOn.resolve();
  await checked;
  second.hello();
  const next = await Promise.race([second.closed, second.next('saved')]);
  expect(next).toMatchObject({ code: 4401 });
});
