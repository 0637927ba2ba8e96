/** Whatever ends a request early becomes a problem: expected refusals, Fastify's own, and mistakes. */
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../access/refusal.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';
import { sendPlainProblem, sendProblem } from './problems.ts';
import { TooSoon } from './rate-limit.ts';
import { storeAnswers } from './store-answers.ts';

type Parts = { store: Pick<Store, 'check'>; metrics: Metrics };

export function answerRefusals(app: FastifyInstance, { store, metrics }: Parts): void {
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 'not-found'));
  app.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    if (error instanceof TooSoon) reply.header('retry-after', error.retryAfter);
    if (error instanceof Refusal) return sendProblem(reply, error.reason, error.detail);
    const status = error.statusCode ?? 500;
    if (status === 413) return sendProblem(reply, 'too-large');
    if (status === 415) return sendPlainProblem(reply, 415);
    // Fastify's own words about the form name a field and a rule, never a value.
    if (status >= 400 && status < 500) return sendProblem(reply, 'malformed', error.message);

    const route = request.routeOptions.url;
    // Every store fails in words of its own; whether it is well can be asked of any of them.
    if (await storeAnswers(store)) {
      request.log.error({ err: error, route }, 'request failed');
      return sendPlainProblem(reply, 500);
    }
    metrics.storeFailed('read');
    request.log.warn({ err: error, route }, 'the store does not answer');
    return sendProblem(reply, 'unavailable');
  });
}
