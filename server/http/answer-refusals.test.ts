import fastify from 'fastify';
import { expect, test } from 'vitest';
import { Refusal } from '../access/refusal.ts';
import { noMetrics } from '../metrics/metrics.ts';
import { answerRefusals } from './answer-refusals.ts';
import { TooSoon } from './rate-limit.ts';
import { storeAnswers } from './store-answers.ts';

const well = { check: () => Promise.resolve() };
const away = { check: () => Promise.reject(new Error('connection refused')) };

async function answerTo(thrown: Error, store = well) {
  const app = fastify();
  answerRefusals(app, { store, metrics: noMetrics });
  app.get('/', () => Promise.reject(thrown));
  const answer = await app.inject('/');
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ status: answer.statusCode });
  return { ...answer.json(), retryAfter: answer.headers['retry-after'] };
}

test('a mistake of ours is a 500 that tells nothing, one of the store may be tried again', async () => {
  const secret = new Error('duplicate key (token_hash)');
  expect(await answerTo(secret)).toEqual({
    type: 'about:blank',
    title: expect.stringContaining('mistake of the server'),
    status: 500,
  });
  expect(await answerTo(secret, away)).toEqual({
    type: 'urn:between-sessions:refusal:unavailable',
    title: expect.stringContaining('try again'),
    status: 503,
    retryAfter: '5',
  });
});

test('a refusal is what it is, whether the store answers or not', async () => {
  expect(await answerTo(new Refusal('no-access'), away)).toMatchObject({ status: 401 });
  expect(await answerTo(new TooSoon(20), away)).toMatchObject({ status: 429, retryAfter: '20' });
});

test('a store that never answers is away', async () => {
  const silent = { check: () => new Promise<void>(() => undefined) };
  expect(await storeAnswers(silent, 1)).toBe(false);
  expect([await storeAnswers(well), await storeAnswers(away)]).toEqual([true, false]);
});
