/**
 * Hocuspocus with its SQLite extension, as its guide starts it: every default left alone. Only the
 * SQLite below is newer than it asks for: version 12 ends the process at some garbage collections
 * under Node 24.
 */
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const { PORT, DATA_DIR } = process.env;
const server = new Server({
  port: Number(PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: join(DATA_DIR, 'documents.sqlite') })],
});
await server.listen();
