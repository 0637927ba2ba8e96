/**
 * How much the server takes of anybody. Sizes in bytes, spans in milliseconds. Code that keeps a
 * limit gets these as plain data (`config.limits`) and does not know where they come from.
 *
 * What one frame and one notebook may hold is part of the wire (`limits` in `protocol.ts`), and
 * devices count on it: a device that was long offline sends all it has in one frame. A host may
 * allow more and never less. One HTTP body and what a notebook may list are the wire's alone.
 */
import { limits as wire } from '#shared/sync/protocol.ts';
import { readSettings, type Values } from './settings/read-settings.ts';
import { whole, wholeOr } from './settings/setting.ts';

const MB = 1024 * 1024;
/** y-websocket gives up on a line on which it has heard nothing for 30 s. */
const LONGEST_HEARTBEAT = 25_000;

export const limitSettings = {
  frameBytes: whole({
    variable: 'MAX_FRAME_BYTES',
    fallback: wire.frameBytes,
    from: wire.frameBytes,
    to: 64 * MB,
    meaning:
      'Bytes of one WebSocket frame. Devices count on the default, so it can only be raised.',
  }),
  notebookBytes: whole({
    variable: 'MAX_NOTEBOOK_BYTES',
    fallback: wire.notebookBytes,
    from: wire.notebookBytes,
    to: 512 * MB,
    meaning:
      'Sealed bytes of one notebook. Devices count on the default, so it can only be raised. It is held in memory while devices fetch it.',
  }),
  connectionsPerDevice: whole({
    variable: 'CONNECTIONS_PER_DEVICE',
    fallback: 32,
    meaning:
      'Open connections of one device to one notebook: a window each, and some not yet known to be dead.',
  }),
  connectionsPerNotebook: whole({
    variable: 'CONNECTIONS_PER_NOTEBOOK',
    fallback: 512,
    meaning: 'Open connections to one notebook, on each node.',
  }),
  connectionsPerProcess: whole({
    variable: 'CONNECTIONS_PER_PROCESS',
    fallback: 20_000,
    meaning:
      'Open connections, on each node. The operating system must allow as many open files (`LimitNOFILE`, `ulimit -n`).',
  }),
  socketsPerAddress: wholeOr('off', {
    variable: 'SOCKETS_PER_ADDRESS',
    fallback: 'off',
    meaning:
      'Open WebSockets from one address, on each node. Behind a proxy only with `TRUST_PROXY=true`: otherwise everybody has the address of the proxy. A clinic or a mobile network is one address.',
  }),
  framesPerSecond: whole({
    variable: 'FRAMES_PER_SECOND',
    fallback: 500,
    meaning:
      'Frames a second of one connection in the long run. Every device repeats what it hears of the others’ presence, so a full notebook is lively.',
  }),
  framesAtOnce: whole({
    variable: 'FRAMES_AT_ONCE',
    fallback: 2_000,
    from: 50,
    meaning: 'Frames that one connection may send at once after a pause.',
  }),
  bytesPerSecond: whole({
    variable: 'BYTES_PER_SECOND',
    fallback: 8 * MB,
    from: 1024,
    meaning: 'Bytes a second of one connection in the long run.',
  }),
  bytesAtOnce: whole({
    variable: 'BYTES_AT_ONCE',
    fallback: 64 * MB,
    from: wire.frameBytes,
    meaning:
      'Bytes that one connection may send at once after a pause: at least `MAX_FRAME_BYTES`.',
  }),
  memberFramesPerSecond: whole({
    variable: 'MEMBER_FRAMES_PER_SECOND',
    fallback: 1_500,
    meaning: 'Frames a second of all connections of one member in the long run, on each node.',
  }),
  memberFramesAtOnce: whole({
    variable: 'MEMBER_FRAMES_AT_ONCE',
    fallback: 6_000,
    from: 50,
    meaning:
      'Frames that all connections of one member may send at once after a pause, on each node.',
  }),
  unreadBytes: whole({
    variable: 'UNREAD_BYTES',
    fallback: 8 * MB,
    from: 64 * 1024,
    meaning:
      'Bytes that a slow reader may leave unread before it is cut off to start afresh; the answer to its own sync does not count.',
  }),
  handshakeTimeout: whole({
    variable: 'HANDSHAKE_TIMEOUT_MS',
    fallback: 10_000,
    from: 100,
    to: 600_000,
    meaning: 'Milliseconds until a new socket has said what it wants: the headers of a request.',
  }),
  requestTimeout: whole({
    variable: 'REQUEST_TIMEOUT_MS',
    fallback: 30_000,
    from: 100,
    to: 600_000,
    meaning: 'Milliseconds until a request is there as a whole.',
  }),
  heartbeat: whole({
    variable: 'HEARTBEAT_MS',
    fallback: 12_000,
    from: 100,
    to: LONGEST_HEARTBEAT,
    meaning:
      'Milliseconds between signs of life to every connection. Devices give up after 30 s without one.',
  }),
  silentHeartbeats: whole({
    variable: 'SILENT_HEARTBEATS',
    fallback: 1,
    to: 1_000,
    meaning:
      'Heartbeats in a row on which nothing moved on a connection until it is taken for dead: with `HEARTBEAT_MS` the idle timeout.',
  }),
  strangerRequestsPerMinute: whole({
    variable: 'STRANGER_REQUESTS_PER_MINUTE',
    fallback: 60,
    meaning:
      'Requests a minute from one address without a pass that holds (start a notebook, read or redeem an invitation, enrol a device), on each node. For IPv6 an address is a /64 network.',
  }),
  memberRequestsPerMinute: whole({
    variable: 'MEMBER_REQUESTS_PER_MINUTE',
    fallback: 600,
    meaning: 'API requests a minute of one member of one notebook, on each node.',
  }),
  drainDeadline: whole({
    variable: 'DRAIN_DEADLINE_MS',
    fallback: 8_000,
    from: 500,
    to: 600_000,
    meaning:
      'Milliseconds from the signal to stop until the process ends. What kills it must wait longer.',
  }),
  drainSpread: whole({
    variable: 'DRAIN_SPREAD_MS',
    fallback: 2_000,
    from: 0,
    to: 300_000,
    meaning:
      'Milliseconds over which the connections are closed while stopping, so that not all devices come back at the same moment. Less than `DRAIN_DEADLINE_MS`.',
  }),
};

export type Limits = Readonly<Values<typeof limitSettings>>;

export const defaultLimits: Limits = readSettings(limitSettings, {}, []);
