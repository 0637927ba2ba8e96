/** Whatever ends a request early becomes a problem: expected refusals, Fastify's own, and mistakes. */
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../access/refusal.ts';
import { sendPlainProblem, sendProblem } from './problems.ts';
import { TooSoon } from './rate-limit.ts';

export function answerRefusals(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 'not-found'));
  app.setErrorHandler<Error & { code?: string; statusCode?: number }>((error, request, reply) => {
    if (error instanceof TooSoon) reply.header('retry-after', error.retryAfter);
    if (error instanceof Refusal) return sendProblem(reply, error.reason, error.detail);
    const status = error.statusCode ?? 500;
    if (status === 413) return sendProblem(reply, 'too-large');
    if (status === 415) return sendPlainProblem(reply, 415);
    // Fastify's own words about the form name a field and a rule, never a value.
    if (status >= 400 && status < 500) return sendProblem(reply, 'malformed', error.message);
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    return sendPlainProblem(reply, 500);
  });
}
