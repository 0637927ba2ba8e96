import fastify from 'fastify';
import { expect, test } from 'vitest';
import { noMetrics } from '../metrics/metrics.ts';
import { createMemoryStore } from '../store/memory.ts';
import { answerRefusals } from './answer-refusals.ts';
import { type Health, registerHealth } from './health.ts';

async function ask(path: string, { bus = null, stopping = false }: Partial<Health>, well = true) {
  const app = fastify();
  const store = createMemoryStore();
  if (!well) store.check = () => Promise.reject(new Error('connection refused'));
  answerRefusals(app, { store, metrics: noMetrics });
  registerHealth(app, store, { bus, stopping });
  const answer = await app.inject(path);
  return { status: answer.statusCode, ...answer.json() };
}

test('a node is ready while its store answers, and says how its bus is', async () => {
  expect(await ask('/readyz', {})).toEqual({ status: 200, ready: true, bus: 'none' });
  for (const [isWell, bus] of [
    [true, 'well'],
    [false, 'away'],
  ] as const) {
    expect(await ask('/readyz', { bus: { isWell } })).toEqual({ status: 200, ready: true, bus });
  }
});

test('a node is not ready when its store is away or it stops, and alive all the same', async () => {
  const refused = { type: 'urn:between-sessions:refusal:unavailable', status: 503 };
  expect(await ask('/readyz', {}, false)).toMatchObject(refused);
  expect(await ask('/readyz', { stopping: true })).toMatchObject(refused);
  expect(await ask('/healthz', { stopping: true }, false)).toEqual({ status: 200, ok: true });
});
