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
import type { Limits } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { type Allowance, createAllowance } from './allowance.ts';
import { createOutgoing } from './outgoing.ts';
import { createPulse } from './pulse.ts';
import type { Peer, Room } from './room.ts';
import { createSavedNotes } from './saved-notes.ts';
import { frameMessage } from './socket-frame.ts';
import { refuseSocket } from './sync-sockets.ts';

export type Connection = Peer & {
  readonly pass: Pass;
  changeRole(role: Role): void;
  /** Sends a sign of life. @returns whether the line still moves. */
  beat(): boolean;
  terminate(): void;
};

/** Frames that a difference of the whole notebook counts for. */
const DIFF_COST = 25;
/** Answers on their way to one device: it needs one at a time. */
const ANSWERS_AT_ONCE = 4;
/** A state vector is some bytes per outer client. */
const STATE_VECTOR_BYTES = 1024 * 1024;
/** An awareness update about nobody: y-websocket gives up on a line that is silent for 30 s. */
const SIGN_OF_LIFE = writeFrame({ type: 'awareness', update: new Uint8Array([0]) });

type ConnectionParts = {
  socket: WebSocket;
  /** The stream below the socket, which knows of frames that are still on their way. */
  line: Duplex;
  room: Room;
  pass: Pass;
  log: Log;
  limits: Limits;
  metrics: Metrics;
  /** What all connections of the member share. */
  memberFrames: Allowance;
};

let lastConnectionId = 0;

export function openConnection(parts: ConnectionParts): Connection {
  const { socket, line, room, pass, log, limits: allowed, metrics, memberFrames } = parts;
  const frames = createAllowance({
    perSecond: allowed.framesPerSecond,
    atOnce: allowed.framesAtOnce,
  });
  const bytes = createAllowance({
    perSecond: allowed.bytesPerSecond,
    atOnce: allowed.bytesAtOnce,
  });
  const { silentHeartbeats } = allowed;
  let role = pass.role;
  let isRefused = false;
  let saidHello = false;
  const pulse = createPulse(socket, line);
  let unreadAnswer = 0;
  let answersBeingMade = 0;
  let silentBeats = 0;
  const outgoing = createOutgoing(line, addSaved);
  const savedNotes = createSavedNotes(outgoing.flushSoon);

  const mayWrite = () => role !== 'viewer' && !isRefused;
  const isOpen = () => socket.readyState === socket.OPEN;

  function close(reason: RefusalReason): void {
    isRefused = true;
    if (!isOpen()) return;
    const { notebookId, deviceId } = pass;
    log.info({ notebookId, deviceId, reason, code: refusals[reason].close }, 'connection refused');
    metrics.socketRefused(reason);
    // After its goodbye nothing may follow.
    outgoing.flush();
    refuseSocket(socket, reason);
  }

  function sendFramed(frame: Uint8Array): void {
    if (!isOpen()) return;
    if (line.writableLength > allowed.unreadBytes + unreadAnswer) {
      metrics.slowReaderCutOff();
      close('too-many');
    } else {
      outgoing.add(frame);
    }
  }

  const send = (message: Uint8Array) => sendFramed(frameMessage(message));

  /** As large as the notebook, and asked for: it does not count as left unread. */
  function answer(frame: Uint8Array): void {
    unreadAnswer += frame.length;
    socket.send(frame, () => {
      unreadAnswer -= frame.length;
    });
  }

  function savedFrame(clients?: Iterable<number>): Uint8Array {
    return writeFrame({ type: 'saved', stateVector: room.stateVector(clients) });
  }

  /** What is saved is told with whatever else is told. */
  function addSaved(): void {
    const clients = savedNotes.take();
    if (clients !== null) send(savedFrame(clients));
  }

  function askForNews(): void {
    send(writeFrame({ type: 'sync-step-1', stateVector: room.stateVector() }));
  }

  function answerSync(stateVector: Uint8Array): RefusalReason | null {
    if (stateVector.length > STATE_VECTOR_BYTES) return 'too-large';
    if (!take(DIFF_COST) || unreadAnswer > allowed.notebookBytes) return 'too-many';
    if (answersBeingMade >= ANSWERS_AT_ONCE) return 'too-many';
    answersBeingMade += 1;
    // A copy: the frame is a view into a buffer that is not ours when the answer is made.
    void makeAnswer(new Uint8Array(stateVector)).finally(() => {
      answersBeingMade -= 1;
    });
    return null;
  }

  async function makeAnswer(stateVector: Uint8Array): Promise<void> {
    try {
      const update = await room.diff(stateVector);
      if (!isOpen()) return;
      if (update === null) close('malformed');
      else answer(writeFrame({ type: 'sync-step-2', update }));
    } catch (error) {
      log.error({ notebookId: pass.notebookId, err: error }, 'a sync could not be answered');
      close('unavailable');
    }
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
        send(savedFrame());
        return null;
      case 'saved':
        return 'malformed';
    }
  }

  function take(cost: number, at = performance.now()): boolean {
    return frames.take(cost, at) && memberFrames.take(cost, at);
  }

  function receive(data: RawData, isBinary: boolean): RefusalReason | null {
    const size = data instanceof Uint8Array ? data.length : 0;
    metrics.framesReceived(1, size);
    const at = performance.now();
    if (!take(1, at) || !bytes.take(size, at)) return 'too-many';
    const frame = isBinary && data instanceof Uint8Array ? readFrame(data) : null;
    return frame === null ? 'malformed' : handle(frame);
  }

  const connection: Connection = {
    pass,
    connectionId: String(++lastConnectionId),
    deviceId: pass.deviceId,
    get mayWrite() {
      return mayWrite();
    },
    send: sendFramed,
    acknowledge(clients, mayWait) {
      if (saidHello) savedNotes.owe(clients, mayWait);
    },
    close,

    changeRole(next) {
      const couldWrite = mayWrite();
      role = next;
      if (!couldWrite && mayWrite()) askForNews();
    },

    beat() {
      silentBeats = pulse.moved() ? 0 : silentBeats + 1;
      if (isOpen()) {
        socket.ping();
        send(SIGN_OF_LIFE);
      }
      return silentBeats < silentHeartbeats;
    },

    terminate: () => socket.terminate(),
  };

  socket.on('message', (data, isBinary) => {
    if (!isOpen()) return;
    const refusal = receive(data, isBinary);
    if (refusal !== null) close(refusal);
  });
  socket.on('close', () => {
    savedNotes.stop();
    room.leave(connection);
  });
  room.join(connection);
  // A viewer has nothing to offer: asking would only invite a refusal.
  if (mayWrite()) askForNews();
  for (const presence of room.presenceFrames()) send(presence);
  return connection;
}
