/**
 * The live side of the server: takes WebSockets at `/sync/<notebookId>`, and lets changes of
 * access reach those that are open already.
 *
 * A refusal is told by a close code after the handshake, because browsers show a page nothing of a
 * handshake that failed.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { limits, type RefusalReason, refusals, SYNC_PATH } from '#shared/sync/protocol.ts';
import { admit, type Pass } from '../access/admit.ts';
import { Refusal } from '../access/refusal.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type AccessChange, concerns } from './access-change.ts';
import { type Connection, openConnection } from './connection.ts';
import type { Room } from './room.ts';
import { createRooms } from './rooms.ts';
import { createSockets, readRequest, refuseSocket } from './sync-sockets.ts';

export type Relay = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Call it when the change is in the store. */
  apply(change: AccessChange): void;
  /** Ends every connection; resolves when all they wrote is on the disk. */
  close(): Promise<void>;
};

/** A window each, and some that are not yet known to be dead. */
const CONNECTIONS_PER_DEVICE = 32;
/** Milliseconds. Well within y-websocket's patience of 30 s. */
const HEARTBEAT = 12_000;
/** Milliseconds that devices have to say goodbye when the server stops. */
const GOODBYE = 1_000;

export function createRelay(store: Store, log: Log): Relay {
  const rooms = createRooms(store, log);
  /** Each with the promise of its end. */
  const connections = new Map<Connection, Promise<void>>();
  const opening = new Set<Promise<void>>();
  const members = createSockets(limits.frameBytes);
  const strangers = createSockets(1024);
  let accessChanges = 0;
  let closing = false;

  const heartbeat = setInterval(() => {
    for (const connection of connections.keys()) {
      if (!connection.beat()) connection.terminate();
    }
  }, HEARTBEAT);
  heartbeat.unref();

  function refuse(
    reason: RefusalReason,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): void {
    strangers.handleUpgrade(request, socket, head, (refused) => {
      refused.on('error', (error) => log.debug({ err: error }, 'refused socket failed'));
      refuseSocket(refused, reason);
    });
  }

  /** @returns the pass as it is at the moment of the answer, whatever changed meanwhile. */
  async function admitNow(notebookId: string, token: string | null): Promise<Pass> {
    for (;;) {
      const seen = accessChanges;
      const pass = await admit(store.records, notebookId, token);
      if (seen === accessChanges) return pass;
    }
  }

  function countOf({ notebookId, deviceId }: Pass): number {
    const change = { type: 'device-ended', notebookId, deviceId } as const;
    return [...connections.keys()].filter(({ pass }) => concerns(change, pass)).length;
  }

  function welcome(
    parts: { socket: WebSocket; line: Duplex; room: Room; pass: Pass },
    leave: () => void,
  ): void {
    const { socket, pass } = parts;
    const { notebookId, deviceId } = pass;
    const connection = openConnection({ ...parts, log });
    const ended = Promise.withResolvers<void>();
    connections.set(connection, ended.promise);
    log.info({ notebookId, deviceId, role: pass.role }, 'connected');
    socket.on('error', (error) => log.info({ notebookId, deviceId, err: error }, 'socket failed'));
    socket.on('close', (code) => {
      connections.delete(connection);
      leave();
      ended.resolve();
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
      const pass = await admitNow(notebookId, token);
      if (closing) throw new Refusal('unavailable');
      if (countOf(pass) >= CONNECTIONS_PER_DEVICE) throw new Refusal('too-many');
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
        if (!(error instanceof Refusal)) log.error({ err: error }, 'notebook could not be opened');
        const reason = error instanceof Refusal ? error.reason : 'unavailable';
        log.info({ reason, code: refusals[reason].close }, 'connection refused');
        refuse(reason, request, socket, head);
      });
      opening.add(opened);
      void opened.finally(() => opening.delete(opened));
    },

    apply(change) {
      accessChanges += 1;
      for (const connection of connections.keys()) {
        if (!concerns(change, connection.pass)) continue;
        if (change.type === 'role-changed') connection.changeRole(change.role);
        else connection.close('no-access');
      }
    },

    async close() {
      closing = true;
      clearInterval(heartbeat);
      for (const connection of connections.keys()) connection.close('unavailable');
      const giveUp = setTimeout(() => {
        for (const connection of connections.keys()) connection.terminate();
      }, GOODBYE);
      await Promise.all(opening);
      for (const socket of strangers.clients) socket.terminate();
      await Promise.all(connections.values());
      clearTimeout(giveUp);
      await rooms.idle();
    },
  };
}
