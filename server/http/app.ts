/** The HTTP side of the server: limits, refusals and the log, the same for every route. */
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { API_PATH, limits } from '#shared/sync/protocol.ts';
import { Refusal } from '../access/refusal.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Relay } from '../relay/relay.ts';
import type { Store } from '../store/store.ts';
import { allowAnyOrigin } from './cors.ts';
import { registerDevices } from './devices.ts';
import { type Health, registerHealth } from './health.ts';
import { registerInvitations } from './invitations.ts';
import { registerMembers } from './members.ts';
import { registerNotebooks } from './notebooks.ts';
import { registerPortal } from './portal-files.ts';
import { sendProblem } from './problems.ts';
import { createRateLimit } from './rate-limit.ts';

type AppParts = { config: Config; store: Store; relay: Relay; health: Health; log: Log };

/** Milliseconds for a request to arrive whole. */
const REQUEST_TIMEOUT = 30_000;

export async function createApp({ config, store, relay, health, log }: AppParts) {
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    requestTimeout: REQUEST_TIMEOUT,
    trustProxy: config.trustProxy,
    // An address that cannot be decoded does not reach any route.
    frameworkErrors: (_error, _request, reply) => sendProblem(reply, 'malformed'),
    // Fastify would rather bend a request to the schema; a wrong type is refused here.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  });
  app.removeContentTypeParser('text/plain');
  answerRefusals(app);
  logAnswers(app);
  registerHealth(app, store, health);
  await app.register(
    async (api) => {
      allowAnyOrigin(api);
      const limitStrangers = createRateLimit(config.limits.strangerRequestsPerMinute);
      const context = { store, relay, limitStrangers };
      registerNotebooks(api, context);
      registerDevices(api, context);
      registerMembers(api, context);
      registerInvitations(api, context);
    },
    { prefix: API_PATH },
  );
  await app.register((portal) => registerPortal(portal, config.portalDir));
  app.server.on('upgrade', relay.upgrade);
  return app;
}

function answerRefusals(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 'not-found'));
  app.setErrorHandler<Error & { code?: string; statusCode?: number }>((error, request, reply) => {
    if (error instanceof Refusal) return sendProblem(reply, error.reason, error.detail);
    const status = error.statusCode ?? 500;
    if (status === 413) return sendProblem(reply, 'too-large');
    // Fastify's own words about the form name a field and a rule, never a value.
    if (status >= 400 && status < 500) return sendProblem(reply, 'malformed', error.message);
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    return reply
      .code(500)
      .type('application/problem+json')
      .send({ type: 'about:blank', title: 'This is a mistake of the server.', status: 500 });
  });
}

/** Routes, not addresses: an address can hold what a stranger put there. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route: routeOptions.url, status: reply.statusCode, ms }, 'answered');
    request.log.debug({ address: request.ip }, 'answered this address');
  });
}
