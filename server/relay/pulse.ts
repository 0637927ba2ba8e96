/** Tells a line that is slow from one that is dead: a large frame on its way is not silence. */
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

export type Pulse = {
  /** Whether bytes came in, or waiting bytes went out, since this was asked last. */
  moved(): boolean;
};

export function createPulse(socket: WebSocket, line: Duplex): Pulse {
  let lastRead = -1;
  let lastUnsent = 0;
  return {
    moved() {
      const read = line instanceof Socket ? line.bytesRead : 0;
      const unsent = socket.bufferedAmount;
      const moved = read !== lastRead || unsent < lastUnsent;
      lastRead = read;
      lastUnsent = unsent;
      return moved;
    },
  };
}
