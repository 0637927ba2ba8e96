/** A TCP wire to a port on this machine that a test can cut and mend: for one node, not for all. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type BreakableWire = {
  readonly port: number;
  cut(): void;
  mend(): void;
  /** Resolves when somebody connects, before anything is said. */
  untilUsed(): Promise<void>;
};

export async function openBreakableWire(to: number): Promise<BreakableWire> {
  const sockets = new Set<Socket>();
  let isWhole = true;
  const server = createServer((near) => {
    if (!isWhole) {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  function cut(): void {
    isWhole = false;
    for (const socket of sockets) socket.destroy();
  }

  onTestFinished(() => {
    cut();
    server.close();
  });
  return {
    port: address.port,
    cut,
    async untilUsed() {
      await once(server, 'connection');
    },
    mend() {
      isWhole = true;
    },
  };
}
