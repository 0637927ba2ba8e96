/**
 * One device's WebSocket: decodes its frames, keeps it within its limits and speaks for its room.
 * Frames are handled in the order they came, each to the end.
 */
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { type Frame, readFrame, writeFrame } from '#shared/sync/frames.ts';
import {
  limits,
  PROTOCOL_VERSION,
  type RefusalReason,
  type Role,
  refusals,
} from '#shared/sync/protocol.ts';
import type { Pass } from '../access/admit.ts';
import type { Log } from '../log.ts';
import { createAllowance } from './allowance.ts';
import { createPulse } from './pulse.ts';
import type { Peer, Room } from './room.ts';
import { refuseSocket } from './sync-sockets.ts';

export type Connection = Peer & {
  readonly pass: Pass;
  changeRole(role: Role): void;
  /** Sends a sign of life. @returns whether the line has moved at all since the last one. */
  beat(): boolean;
  terminate(): void;
};

/**
 * Every device repeats what it hears of the others' presence, so a full room is lively. Generous
 * for people, tight for a loop gone wild.
 */
const frameAllowance = { perSecond: 500, atOnce: 2_000 };
/** Frames that a difference of the whole notebook counts for. */
const DIFF_COST = 25;
/** Bytes that a slow reader may leave unread, beyond the answer to its own sync. */
const UNREAD_BYTES = 8 * 1024 * 1024;
/** A state vector is some bytes per outer client. */
const STATE_VECTOR_BYTES = 1024 * 1024;
/** An awareness update about nobody: y-websocket gives up on a line that is silent for 30 s. */
const SIGN_OF_LIFE = writeFrame({ type: 'awareness', update: new Uint8Array([0]) });

/** `line`: the stream below the socket, which knows of frames that are still on their way. */
type ConnectionParts = { socket: WebSocket; line: Duplex; room: Room; pass: Pass; log: Log };

export function openConnection({ socket, line, room, pass, log }: ConnectionParts): Connection {
  const allowance = createAllowance(frameAllowance);
  let role = pass.role;
  let saidHello = false;
  const pulse = createPulse(socket, line);
  let unreadAnswer = 0;
  const owed = new Set<number>();
  let owes = false;

  const mayWrite = () => role !== 'viewer';
  const isOpen = () => socket.readyState === socket.OPEN;

  function close(reason: RefusalReason): void {
    if (!isOpen()) return;
    const { notebookId, deviceId } = pass;
    log.info({ notebookId, deviceId, reason, code: refusals[reason].close }, 'connection refused');
    refuseSocket(socket, reason);
  }

  function send(frame: Uint8Array): void {
    if (!isOpen()) return;
    if (socket.bufferedAmount > UNREAD_BYTES + unreadAnswer) close('too-many');
    else socket.send(frame);
  }

  /** As large as the notebook, and asked for: it does not count as left unread. */
  function answer(frame: Uint8Array): void {
    unreadAnswer += frame.length;
    socket.send(frame, () => {
      unreadAnswer -= frame.length;
    });
  }

  function sendSaved(clients?: Iterable<number>): void {
    if (saidHello) send(writeFrame({ type: 'saved', stateVector: room.stateVector(clients) }));
  }

  function acknowledge(clients: Iterable<number>): void {
    for (const client of clients) owed.add(client);
    if (owes) return;
    owes = true;
    // All writes of one transaction are told in one turn: one answer is enough.
    queueMicrotask(() => {
      owes = false;
      sendSaved(owed);
      owed.clear();
    });
  }

  function askForNews(): void {
    send(writeFrame({ type: 'sync-step-1', stateVector: room.stateVector() }));
  }

  function answerSync(stateVector: Uint8Array): RefusalReason | null {
    if (stateVector.length > STATE_VECTOR_BYTES) return 'too-large';
    if (!allowance.take(DIFF_COST) || unreadAnswer > limits.notebookBytes) return 'too-many';
    const update = room.diff(stateVector);
    if (update === null) return 'malformed';
    answer(writeFrame({ type: 'sync-step-2', update }));
    return null;
  }

  function handle(frame: Frame): RefusalReason | null {
    switch (frame.type) {
      case 'sync-step-1':
        return answerSync(frame.stateVector);
      case 'sync-step-2':
      case 'update':
        return room.write(connection, frame.update);
      case 'awareness':
        // Too large is not worth ending a conversation about the notebook itself.
        if (frame.update.length > limits.awarenessBytes) return null;
        return room.awareness(connection, frame.update);
      case 'query-awareness':
        for (const presence of room.presenceFrames()) send(presence);
        return null;
      case 'hello':
        if (frame.version < PROTOCOL_VERSION) return 'too-old';
        saidHello = true;
        sendSaved();
        return null;
      case 'saved':
        return 'malformed';
    }
  }

  function receive(data: RawData, isBinary: boolean): RefusalReason | null {
    if (!allowance.take(1)) return 'too-many';
    const frame = isBinary && data instanceof Uint8Array ? readFrame(data) : null;
    return frame === null ? 'malformed' : handle(frame);
  }

  const connection: Connection = {
    pass,
    deviceId: pass.deviceId,
    get mayWrite() {
      return mayWrite();
    },
    send,
    acknowledge,
    close,

    changeRole(next) {
      const couldWrite = mayWrite();
      role = next;
      if (!couldWrite && mayWrite()) askForNews();
    },

    beat() {
      const moved = pulse.moved();
      if (isOpen()) {
        socket.ping();
        send(SIGN_OF_LIFE);
      }
      return moved;
    },

    terminate: () => socket.terminate(),
  };

  socket.on('message', (data, isBinary) => {
    if (!isOpen()) return;
    const refusal = receive(data, isBinary);
    if (refusal !== null) close(refusal);
  });
  socket.on('close', () => room.leave(connection));
  room.join(connection);
  // A viewer has nothing to offer: asking would only invite a refusal.
  if (mayWrite()) askForNews();
  for (const presence of room.presenceFrames()) send(presence);
  return connection;
}
