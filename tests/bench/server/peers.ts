/** The servers that ours is measured against, from a folder of their own: `tests/bench/peers`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as encoding from 'lib0/encoding';
import { writeFrame } from '#shared/sync/frames.ts';
import type { Contestant } from './contestant.ts';
import { launch } from './launch.ts';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));
const askForAll = writeFrame({ type: 'sync-step-1', stateVector: new Uint8Array([0]) });

/** The first time only. */
export function installPeers(): void {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the peers, for this benchmark alone …');
  const { status } = spawnSync('npm', ['ci', '--silent'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`The peers could not be installed: run npm ci in ${folder}`);
}

export const yWebsocket: Contestant = {
  name: 'y-websocket',
  launch: (dataDir) => launch({ file: join(folder, 'y-websocket.js'), dataDir }),
  makeRoom: async (_port, index) => ({
    path: `/${roomName(index)}`,
    protocols: null,
    prefix: new Uint8Array(),
    greeting: [askForAll],
  }),
};

export const hocuspocus: Contestant = {
  name: 'hocuspocus',
  launch: (dataDir) => launch({ file: join(folder, 'hocuspocus.js'), dataDir }),
  makeRoom: async (_port, index) => ({
    path: '/',
    protocols: null,
    prefix: encoding.encode((encoder) => encoding.writeVarString(encoder, roomName(index))),
    greeting: [token, askForAll],
  }),
};

/** It wants a token before anything else, and without a rule of its own takes any. */
const token = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, 'anyone');
});

const roomName = (index: number) => `room-${String(index).padStart(5, '0')}`;
