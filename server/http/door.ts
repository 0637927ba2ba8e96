/** Counts the WebSockets of each address before anything is looked up for them. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { networkOf } from './client-address.ts';
import { writeProblem } from './problems.ts';

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

type DoorParts = {
  /** Open sockets of one address; `Infinity` for any number. */
  socketsPerAddress: number;
  addressOf(request: IncomingMessage): string;
  /** Told of each that is turned away. */
  onTurnedAway(): void;
};

/** Seconds. A socket of that address may be gone by then. */
const RETRY_AFTER = '30';

/** @returns `upgrade`, for those who may come in. */
export function keepDoor(
  { socketsPerAddress, addressOf, onTurnedAway }: DoorParts,
  upgrade: Upgrade,
): Upgrade {
  if (socketsPerAddress === Number.POSITIVE_INFINITY) return upgrade;
  const open = new Map<string, number>();

  return (request, socket, head) => {
    const network = networkOf(addressOf(request));
    const count = open.get(network) ?? 0;
    if (count >= socketsPerAddress) {
      onTurnedAway();
      // Whoever is gone already is told nothing.
      socket.on('error', () => undefined);
      socket.end(writeProblem('too-many', { 'Retry-After': RETRY_AFTER }));
      return;
    }
    open.set(network, count + 1);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
    upgrade(request, socket, head);
  };
}
