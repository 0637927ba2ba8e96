/**
 * The cheapest WebSocket that a load generator can have: a TCP socket, frames that were written
 * ahead, one buffer for all that is read. A WebSocket library would be the limit before any server.
 */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { createFrameReader } from './frame-reader.ts';

/** How a server lets somebody into a room. */
export type Door = {
  path: string;
  /** Offered as `Sec-WebSocket-Protocol`. */
  protocols: string | null;
  /** Stands before each message, both ways. */
  prefix: Uint8Array;
  /** Messages to say first, without the prefix. */
  greeting: readonly Uint8Array[];
};

export type Line = {
  /** @param frame made by `toFrame`. */
  send(frame: Uint8Array): void;
  hangUp(): void;
  readonly closed: boolean;
};

export type OpenLine = {
  port: number;
  door: Door;
  /** The address to come from: ports run out at some 28,000 for each. */
  from?: string;
  /** A message without its prefix: `from` is in, `to` is out, the buffer is used again. */
  heard(buffer: Buffer, from: number, to: number): void;
};

const CLOSE = 8;
const PING = 9;
const shared = Buffer.allocUnsafe(256 * 1024);

export function openLine({ port, door, from, heard }: OpenLine): Line {
  let greeted = false;
  let closed = false;
  const read = createFrameReader((buffer, start, end, opcode) => {
    if (opcode <= 2) heard(buffer, start + door.prefix.length, end);
    else if (opcode === PING) socket.write(toFrame(buffer.subarray(start, end), 0x8a));
    else if (opcode === CLOSE) socket.destroy();
  });

  function receive(chunk: Buffer): void {
    if (greeted) {
      read(chunk);
      return;
    }
    const end = chunk.indexOf('\r\n\r\n');
    if (end === -1 || !chunk.toString('latin1', 0, 12).startsWith('HTTP/1.1 101')) {
      socket.destroy();
      return;
    }
    greeted = true;
    for (const message of door.greeting) socket.write(toFrame(concat(door.prefix, message)));
    if (end + 4 < chunk.length) read(chunk.subarray(end + 4));
  }

  const socket: Socket = connect({
    port,
    host: '127.0.0.1',
    noDelay: true,
    ...(from === undefined ? {} : { localAddress: from }),
    onread: {
      buffer: shared,
      callback(bytes, buffer) {
        receive((buffer as Buffer).subarray(0, bytes));
        return true;
      },
    },
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    closed = true;
  });
  socket.write(handshake(port, door));
  return {
    send: (frame) => void socket.write(frame),
    hangUp: () => socket.destroy(),
    get closed() {
      return closed;
    },
  };
}

function handshake(port: number, { path, protocols }: Door): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ];
  if (protocols !== null) lines.push(`Sec-WebSocket-Protocol: ${protocols}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** A masked frame whose mask is zero: as long and as valid as any, and free to write. */
export function toFrame(payload: Uint8Array, first = 0x82): Buffer {
  const { length } = payload;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + extended + 4 + length);
  frame[0] = first;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) frame.writeUInt16BE(length, 2);
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, 6 + extended);
  return frame;
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
