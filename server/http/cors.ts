/**
 * The extension calls the API from an origin of its own. A pass travels in a header and never in a
 * cookie, so any page may ask and none can ask in somebody else's name.
 */
import type { FastifyInstance } from 'fastify';

export function allowAnyOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*');
    reply.header('cache-control', 'no-store');
  });

  app.options('/*', async (_request, reply) => {
    reply.headers({
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '86400',
    });
    return reply.code(204).send();
  });
}
