/** Signs of life to every connection, a part of them at a time: thousands at once would be a jolt. */
import type { Connections } from './connections.ts';

const PARTS = 24;

/** @param interval milliseconds between two signs of life of one connection. */
export function startHeartbeat(connections: Connections, interval: number): { stop(): void } {
  let part = 0;
  const timer = setInterval(() => {
    part = (part + 1) % PARTS;
    for (const connection of connections.all()) {
      if (Number(connection.connectionId) % PARTS !== part) continue;
      if (!connection.beat()) connection.terminate();
    }
  }, interval / PARTS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
