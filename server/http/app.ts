/** The HTTP side of the server: limits, refusals and the log, the same for every route. */
import type { IncomingMessage } from 'node:http';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { API_PATH, limits as wire } from '#shared/sync/protocol.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Relay } from '../relay/relay.ts';
import type { Store } from '../store/store.ts';
import { answerRefusals } from './answer-refusals.ts';
import { clientAddress, trustNearestProxy } from './client-address.ts';
import { answerClientError } from './client-errors.ts';
import { createContext } from './context.ts';
import { allowAnyOrigin } from './cors.ts';
import { registerDevices } from './devices.ts';
import { keepDoor } from './door.ts';
import { type Health, registerHealth } from './health.ts';
import { registerInvitations } from './invitations.ts';
import { registerMembers } from './members.ts';
import { nodeOptions } from './node-options.ts';
import { registerNotebooks } from './notebooks.ts';
import { watchMethods } from './other-methods.ts';
import { registerPortal } from './portal-files.ts';
import { sendProblem } from './problems.ts';

/** Sockets beyond those of devices: of a proxy, of browsers that load the page. */
const OTHER_SOCKETS = 1_000;

type AppParts = {
  config: Config;
  store: Store;
  relay: Relay;
  health: Health;
  metrics: Metrics;
  log: Log;
};

export async function createApp({ config, store, relay, health, metrics, log }: AppParts) {
  const { limits, trustProxy } = config;
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: wire.bodyBytes,
    trustProxy: trustProxy && trustNearestProxy,
    ...nodeOptions(limits),
    clientErrorHandler: answerClientError,
    // Whoever still asks while the server stops is answered like anybody.
    return503OnClosing: false,
    // An address that cannot be decoded does not reach any route.
    frameworkErrors: (_error, _request, reply) => sendProblem(reply, 'malformed'),
    // Fastify would rather bend a request to the schema; a wrong type is refused here.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  });
  app.removeContentTypeParser('text/plain');
  answerRefusals(app, { store, metrics });
  tellOfAnswers(app, metrics);
  const refuseOtherMethods = watchMethods(app);
  registerHealth(app, store, health);
  refuseOtherMethods();
  await app.register(
    async (api) => {
      allowAnyOrigin(api);
      const context = createContext({ store, relay, limits });
      const refuseOtherMethods = watchMethods(api);
      registerNotebooks(api, context);
      registerDevices(api, context);
      registerMembers(api, context);
      registerInvitations(api, context);
      refuseOtherMethods();
    },
    { prefix: API_PATH },
  );
  await app.register((portal) => registerPortal(portal, config.portalDir));
  const door = {
    socketsPerAddress: limits.socketsPerAddress,
    addressOf: (request: IncomingMessage) => clientAddress(request, trustProxy),
    onTurnedAway: () => metrics.socketRefused('too-many'),
  };
  // Those that are open go on when there are too many: the process keeps files to open.
  app.server.maxConnections = limits.connectionsPerProcess + OTHER_SOCKETS;
  app.server.on('upgrade', keepDoor(door, relay.upgrade));
  return app;
}

/** Routes, not addresses: an address can hold what a stranger put there. */
function tellOfAnswers(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url;
    const status = reply.statusCode;
    metrics.answered({ route, status, milliseconds: reply.elapsedTime });
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route, status, ms }, 'answered');
    request.log.debug({ address: request.ip }, 'answered this address');
  });
}
