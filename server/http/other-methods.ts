/** A known address asked with a method it does not know: told apart from an unknown address. */
import type { FastifyInstance } from 'fastify';
import { sendPlainProblem } from './problems.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * Call it before the routes of `app` are made. @returns what to call after them: it refuses every
 * other method at their addresses.
 */
export function watchMethods(app: FastifyInstance): () => void {
  const methodsByUrl = new Map<string, Set<string>>();
  let done = false;
  app.addHook('onRoute', ({ url, method }) => {
    if (done || url.includes('*')) return;
    const methods = methodsByUrl.get(url) ?? new Set();
    for (const each of [method].flat()) methods.add(each);
    methodsByUrl.set(url, methods);
  });

  return () => {
    done = true;
    for (const [url, methods] of methodsByUrl) {
      const allow = [...methods].join(', ');
      app.route({
        url: url.slice(app.prefix.length) || '/',
        method: METHODS.filter((method) => !methods.has(method)),
        // Before the body is read: it is not wanted.
        onRequest: async (_request, reply) => sendPlainProblem(reply.header('allow', allow), 405),
        handler: (_request, reply) => sendPlainProblem(reply, 405),
      });
    }
  };
}
