/**
 * The live side of the server: takes WebSockets at `/sync/<notebookId>`, and lets changes of
 * access reach those that are open already, at this node and at the others.
 *
 * A refusal is told by a close code after the handshake, because browsers show a page nothing of a
 * handshake that failed.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { type RefusalReason, refusals, SYNC_PATH } from '#shared/sync/protocol.ts';
import { admit, type Pass } from '../access/admit.ts';
import { Refusal } from '../access/refusal.ts';
import type { Bus } from '../bus/bus.ts';
import type { Limits } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Retention } from '../retention.ts';
import type { Store } from '../store/store.ts';
import { openConnection } from './connection.ts';
import { createConnections } from './connections.ts';
import { endAll } from './end-all.ts';
import { type Follow, followStore } from './follow.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createMemberAllowances } from './member-allowances.ts';
import { recheck } from './recheck.ts';
import type { Room } from './room.ts';
import { createRooms } from './rooms.ts';
import { createSockets, readRequest, refuseSocket } from './sync-sockets.ts';

export type Relay = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /**
   * Call it when the change is in the store. Resolves when nobody at this node can do what they
   * may not any more; the other nodes are told.
   */
  accessChanged(notebookId: string): Promise<void>;
  /** Ends every connection; resolves when all they wrote is in the store. */
  close(): Promise<void>;
};

export type RelayParts = {
  store: Store;
  bus: Bus;
  log: Log;
  limits: Limits;
  metrics: Metrics;
  retention: Retention;
  /** Milliseconds between looks for what other nodes have done; `null`: there are none. */
  followEvery: number | null;
};

/** Milliseconds that devices have to say goodbye when the server stops. */
const GOODBYE = 1_000;

export function createRelay(parts: RelayParts): Relay {
  const { store, bus, log, limits, metrics, followEvery } = parts;
  const rooms = createRooms({ ...parts, onAccessChanged: (id) => void recheckHere(id) });
  const connections = createConnections();
  const allowances = createMemberAllowances({
    perSecond: limits.memberFramesPerSecond,
    atOnce: limits.memberFramesAtOnce,
  });
  const opening = new Set<Promise<void>>();
  const members = createSockets(limits.frameBytes);
  const strangers = createSockets(1024);
  let accessChanges = 0;
  let closing = false;

  const heartbeat = startHeartbeat(connections, limits.heartbeat);

  const follow: Follow | null =
    followEvery === null
      ? null
      : followStore({
          store,
          bus,
          log,
          interval: followEvery,
          openRooms: rooms.opened,
          onAccessChanged: (id) => void recheckHere(id),
          // Somebody among them may have been removed: all have to be admitted anew.
          onBlind() {
            for (const connection of connections.all()) connection.close('unavailable');
          },
        });

  function recheckHere(notebookId: string): Promise<void> {
    return recheck(parts, rooms.find(notebookId), notebookId, () => {
      accessChanges += 1;
      return connections.of(notebookId);
    });
  }

  function refuse(
    reason: RefusalReason,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): void {
    metrics.socketRefused(reason);
    strangers.handleUpgrade(request, socket, head, (refused) => {
      refused.on('error', (error) => log.debug({ err: error }, 'refused socket failed'));
      refuseSocket(refused, reason);
    });
  }

  function requirePlace({ notebookId, deviceId }: Pass): void {
    const others = connections.of(notebookId);
    const own = others.filter(({ pass }) => pass.deviceId === deviceId);
    if (
      connections.size >= limits.connectionsPerProcess ||
      others.length >= limits.connectionsPerNotebook ||
      own.length >= limits.connectionsPerDevice
    ) {
      throw new Refusal('too-many');
    }
  }

  function welcome(
    where: { socket: WebSocket; line: Duplex; room: Room; pass: Pass },
    leave: () => void,
  ): void {
    const { socket, pass } = where;
    const { notebookId, deviceId } = pass;
    const member = allowances.enter(pass);
    const connection = openConnection({ ...parts, ...where, memberFrames: member.allowance });
    connections.add(connection);
    metrics.connectionOpened();
    log.info({ notebookId, deviceId, role: pass.role }, 'connected');
    socket.on('error', (error) => log.info({ notebookId, deviceId, err: error }, 'socket failed'));
    socket.on('close', (code) => {
      connections.remove(connection);
      member.leave();
      leave();
      metrics.connectionClosed();
      log.info({ notebookId, deviceId, code }, 'disconnected');
    });
  }

  async function open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { notebookId, token } = readRequest(request);
    // Access before the notebook's bytes are touched, and again when they are there.
    await admit(store.records, notebookId, token);
    const visit = rooms.enter(notebookId);
    let welcomed = false;
    try {
      const room = await visit.room;
      let seen: number;
      let pass: Pass;
      // Asked again when access changed meanwhile. From the last look at this until the connection
      // is listed nothing may be awaited, or a change in between would miss it.
      do {
        seen = accessChanges;
        pass = await admit(store.records, notebookId, token);
      } while (seen !== accessChanges);
      if (closing) throw new Refusal('unavailable');
      requirePlace(pass);
      members.handleUpgrade(request, socket, head, (accepted) => {
        welcomed = true;
        welcome({ socket: accepted, line: socket, room, pass }, visit.leave);
      });
    } finally {
      // Also when ws found the handshake wanting, or the socket gone, and did not call back.
      if (!welcomed) visit.leave();
    }
  }

  return {
    upgrade(request, socket, head) {
      if (!request.url?.startsWith(`${SYNC_PATH}/`)) {
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
        return;
      }
      socket.on('error', (error) => log.debug({ err: error }, 'socket failed before it was open'));
      if (closing) return refuse('unavailable', request, socket, head);
      const opened = open(request, socket, head).catch((error: unknown) => {
        if (!(error instanceof Refusal)) {
          metrics.storeFailed('open');
          log.error({ err: error }, 'notebook could not be opened');
        }
        const reason = error instanceof Refusal ? error.reason : 'unavailable';
        log.info({ reason, code: refusals[reason].close }, 'connection refused');
        refuse(reason, request, socket, head);
      });
      opening.add(opened);
      void opened.finally(() => opening.delete(opened));
    },

    accessChanged(notebookId) {
      bus.tell(notebookId, { type: 'access-changed' });
      return recheckHere(notebookId);
    },

    async close() {
      closing = true;
      heartbeat.stop();
      follow?.stop();
      await endAll(connections, { spread: limits.drainSpread, goodbye: GOODBYE });
      await Promise.all(opening);
      for (const socket of strangers.clients) socket.terminate();
      await connections.none();
      await rooms.idle();
      await rooms.close();
    },
  };
}
