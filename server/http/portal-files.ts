/**
 * The portal's built files. The page holds people's keys, so it may load nothing but its own
 * scripts, talk to nobody but its own server, and be framed by nobody else.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import serveFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The addresses a person can open; the page itself tells them apart. */
const PAGES = ['/', '/join', '/i'];

/** Vite names what it builds by its content, so those names never mean anything else. */
const ASSETS = /[/\\]assets[/\\]/;

const NOT_BUILT =
  'The server is running, but its web page has not been built: run "npm run build:portal".\n';

export async function registerPortal(app: FastifyInstance, portalDir: string): Promise<void> {
  const root = resolve(portalDir);
  if (!existsSync(join(root, 'index.html'))) {
    app.get('/', async (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(NOT_BUILT),
    );
    return;
  }

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(request));
  });
  await app.register(serveFiles, {
    root,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders(reply, path) {
      const cached = ASSETS.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', cached);
    },
  });
  for (const page of PAGES) {
    app.get(page, (_request, reply: FastifyReply) => reply.sendFile('index.html'));
  }
}

/** Older Safari does not count WebSockets as 'self'. The host is the asker's own word. */
function webSocketsOf(host: string): string {
  return /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
}

function securityHeaders(request: FastifyRequest): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // Tiptap and its carets set styles from script.
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self'${webSocketsOf(request.host)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  };
}
