/** What Node's own HTTP server is told: how long it waits, and for whom it leaves HTTP. */
import type { IncomingMessage } from 'node:http';
import { SYNC_PATH } from '#shared/sync/protocol.ts';
import type { Limits } from '../limits.ts';

/** Milliseconds. Longer than Caddy's own two minutes: who closes first must not be us. */
const KEEP_ALIVE = 130_000;

/** Whatever else asks for an upgrade, HTTP/2 for instance, is answered as if it had not. */
function isForSync({ url, headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && !!url?.startsWith(`${SYNC_PATH}/`);
}

/** Node looks at its sockets only now and then: often enough to keep to what the settings say. */
export function nodeOptions({ handshakeTimeout, requestTimeout }: Limits) {
  return {
    requestTimeout,
    keepAliveTimeout: KEEP_ALIVE,
    http: {
      shouldUpgradeCallback: isForSync,
      headersTimeout: Math.min(handshakeTimeout, requestTimeout),
      connectionsCheckingInterval: Math.max(50, Math.min(5_000, handshakeTimeout / 4)),
    },
  };
}
