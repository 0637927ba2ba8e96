import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Frame, readFrame, writeFrame } from '#shared/sync/frames.ts';
import { frameMessage, frameUpdate } from './socket-frame.ts';
import { createSockets } from './sync-sockets.ts';

/** The sizes at which the form of a frame, or of the length inside it, changes. */
const sizes = [0, 1, 2, 119, 120, 121, 122, 125, 126, 127, 128, 65_530, 65_535, 65_536, 3_000_000];

test('a socket of somebody else reads frames of every size, between those of ws itself', async () => {
  const sockets = createSockets(1024);
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const updates = sizes.map((size) => new Uint8Array(size).fill(size % 251));
  server.on('upgrade', (request, line, head) => {
    sockets.handleUpgrade(request, line, head, (socket) => {
      for (const update of updates) {
        line.write(frameUpdate(update));
        line.write(frameMessage(writeFrame({ type: 'saved', stateVector: update })));
        socket.ping();
        socket.send(writeFrame({ type: 'update', update }));
      }
      socket.close(1000);
    });
  });
  const { port } = server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, ['y-websocket']);
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => heard.push(describe(readFrame(new Uint8Array(data)))));
  const [code] = await once(socket, 'close');
  expect(code).toBe(1000);
  expect(heard).toEqual(
    updates.flatMap((update) => [
      describe({ type: 'update', update }),
      describe({ type: 'saved', stateVector: update }),
      describe({ type: 'update', update }),
    ]),
  );
});

function describe(frame: Frame | null): string {
  if (frame?.type !== 'update' && frame?.type !== 'saved') return 'something else';
  const bytes = frame.type === 'update' ? frame.update : frame.stateVector;
  return `${frame.type} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`;
}
