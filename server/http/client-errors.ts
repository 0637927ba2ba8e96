/** What never became a request: told as a problem too, and never with the bytes that came. */
import type { Socket } from 'node:net';
import { writeProblem } from './problems.ts';

/** By the codes of Node and its parser; anything else has no form. */
const known = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 } as const;

function isKnown(code: string | undefined): code is keyof typeof known {
  return code !== undefined && Object.hasOwn(known, code);
}

/** The error itself holds the raw bytes, with what may be a token in them: it is not logged. */
export function answerClientError({ code }: { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) return void socket.destroy();
  // Not at once: what is destroyed with unread bytes takes the answer with it.
  socket.end(writeProblem(isKnown(code) ? known[code] : 'malformed'), () => socket.destroy());
}
