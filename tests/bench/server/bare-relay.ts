/**
 * No server to compare with, but the ceiling: passes each frame on to the others in the room, keeps
 * nothing and reads nothing. What it carries is what `ws` and the load generator carry.
 */
import { type WebSocket, WebSocketServer } from 'ws';

/** Sync step 2 about nothing. */
const NOTHING = new Uint8Array([0, 1, 2, 0, 0]);
/** A character that somebody typed. */
const isUpdate = (message: Buffer) => message[0] === 0 && message[1] === 2;

const rooms = new Map<string, Set<WebSocket>>();
const port = Number(process.env.PORT);
const server = new WebSocketServer({ host: '127.0.0.1', port, perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const name = request.url ?? '';
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.send(NOTHING);
  socket.on('message', (message: Buffer) => {
    if (!isUpdate(message)) return;
    for (const other of room) if (other !== socket) other.send(message);
  });
});
