/** The WebSocket's outer form: the handshake, where the pass travels, and how large a frame may be. */
import type { IncomingMessage } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import {
  BEARER_PREFIX,
  type RefusalReason,
  refusals,
  SUBPROTOCOL,
  SYNC_PATH,
} from '#shared/sync/protocol.ts';

/** The token comes as a subprotocol: a query string would end in logs and histories. */
export function readRequest(request: IncomingMessage): {
  notebookId: string;
  token: string | null;
} {
  const path = request.url?.split('?')[0] ?? '';
  const offered = request.headers['sec-websocket-protocol']?.split(',') ?? [];
  const bearer = offered.map((name) => name.trim()).find((name) => name.startsWith(BEARER_PREFIX));
  return {
    notebookId: path.slice(`${SYNC_PATH}/`.length),
    token: bearer?.slice(BEARER_PREFIX.length) ?? null,
  };
}

/** Milliseconds that a device has to hear why it was refused. */
const GOODBYE = 5_000;

/** Tells why, and hangs up on whoever does not hang up themselves. */
export function refuseSocket(socket: WebSocket, reason: RefusalReason): void {
  socket.close(refusals[reason].close, reason);
  const hangUp = setTimeout(() => socket.terminate(), GOODBYE);
  socket.once('close', () => clearTimeout(hangUp));
}

/** @param maxPayload bytes of one frame, checked before they are allocated. */
export function createSockets(maxPayload: number): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload,
    WebSocket: SizedWebSocket,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
}

/** ws closes on a frame beyond `maxPayload` with 1009, which y-websocket would retry for ever. */
class SizedWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === 1009) super.close(refusals['too-large'].close, 'too-large');
    else super.close(code, reason);
  }
}
