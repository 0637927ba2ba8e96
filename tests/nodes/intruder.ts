/**
 * A removed member who does not give in: sockets that were open already and new ones, at every node,
 * all of them reading and writing. What is asked is how long that worked.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readFrame, writeFrame } from '#shared/sync/frames.ts';
import { BEARER_PREFIX, PROTOCOL_VERSION, SUBPROTOCOL, SYNC_PATH } from '#shared/sync/protocol.ts';
import type { Node } from '#tests/support/nodes.ts';
import type { TestPass } from '#tests/support/server.ts';
import { intruderNote } from './notes.ts';

export type Intrusion = {
  /** From the answer to the removal to the last thing that was told or taken. Milliseconds. */
  lastAccess: number;
  /** To the end of the last socket that was open before. Milliseconds. */
  lastSocket: number;
  /** This process itself stood still for a while: the times say nothing about the server. */
  isDisturbed: boolean;
};

export type Intruder = {
  /** Tries until nothing has worked for a while. */
  insist(removedAt: number): Promise<Intrusion>;
};

/** Milliseconds. */
const EVERY = 100;
const INSIST = 1_600;
const LONGEST = 15_000;
/** A turn of the event loop that comes later than this is the machine's doing. */
const STANDSTILL = 300;

/** Opens a socket at every node, while the member still may. */
export async function prepareIntruder(pass: TestPass, nodes: readonly Node[]): Promise<Intruder> {
  let removedAt = Number.POSITIVE_INFINITY;
  let lastAccess = 0;
  let lastSocket = 0;
  const doc = new Y.Doc();
  const open = new Set<WebSocket>();
  const openBefore = new Set<WebSocket>();

  const since = () => performance.now() - removedAt;

  function onAccess(): void {
    lastAccess = Math.max(lastAccess, since());
  }

  function knock(node: Node): Promise<void> {
    const url = `${node.address.replace(/^http/, 'ws')}${SYNC_PATH}/${pass.notebookId}`;
    const socket = new WebSocket(url, [SUBPROTOCOL, BEARER_PREFIX + pass.token]);
    open.add(socket);
    if (removedAt === Number.POSITIVE_INFINITY) openBefore.add(socket);
    const settled = Promise.withResolvers<void>();
    socket.on('open', () => {
      socket.send(writeFrame({ type: 'hello', version: PROTOCOL_VERSION }));
      socket.send(writeFrame({ type: 'sync-step-1', stateVector: new Uint8Array([0]) }));
    });
    socket.on('message', (data: Buffer) => {
      settled.resolve();
      if (tellsSomething(new Uint8Array(data), doc)) onAccess();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      open.delete(socket);
      if (openBefore.delete(socket)) lastSocket = Math.max(lastSocket, since());
      settled.resolve();
    });
    return settled.promise;
  }

  function writeEverywhere(): void {
    const before = Y.encodeStateVector(doc);
    doc.getArray('b').push([intruderNote(pass.notebookId, since())]);
    const update = Y.encodeStateAsUpdate(doc, before);
    for (const socket of open) {
      if (socket.readyState !== socket.OPEN) continue;
      socket.send(writeFrame({ type: 'update', update }));
      socket.send(writeFrame({ type: 'query-awareness' }));
    }
  }

  await Promise.all(nodes.filter(({ isUp }) => isUp).map(knock));

  return {
    async insist(at) {
      removedAt = at;
      let isDisturbed = false;
      while (since() < Math.min(LONGEST, lastAccess + INSIST)) {
        writeEverywhere();
        for (const node of nodes) if (node.isUp) void knock(node);
        const before = performance.now();
        await pause(EVERY);
        isDisturbed ||= performance.now() - before > EVERY + STANDSTILL;
      }
      if (openBefore.size > 0) lastSocket = Math.max(lastSocket, since());
      for (const socket of open) socket.terminate();
      return { lastAccess, lastSocket, isDisturbed };
    },
  };
}

/** Whether a frame is of any use to somebody who may not be here. */
function tellsSomething(bytes: Uint8Array, own: Y.Doc): boolean {
  const frame = readFrame(bytes);
  switch (frame?.type) {
    case 'sync-step-1':
    case 'sync-step-2':
    case 'update':
      return true;
    case 'awareness':
      // A sign of life is about nobody.
      return frame.update.length > 1;
    case 'saved':
      return Y.decodeStateVector(frame.stateVector).has(own.clientID);
    default:
      return false;
  }
}
