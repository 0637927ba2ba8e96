/** The server that comes with y-websocket, and its LevelDB: set by the environment, as its guide says. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

process.env.HOST = '127.0.0.1';
process.env.YPERSISTENCE = join(process.env.DATA_DIR, 'leveldb');
// Its program, not a module of the package: found by its place.
createRequire(import.meta.url)('./node_modules/y-websocket/bin/server.cjs');
