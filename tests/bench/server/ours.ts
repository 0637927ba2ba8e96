/** This project's server, started by its own entry with its own defaults. */
import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import { readFrame, writeFrame } from '#shared/sync/frames.ts';
import { BEARER_PREFIX, PROTOCOL_VERSION, SUBPROTOCOL, SYNC_PATH } from '#shared/sync/protocol.ts';
import { createTestNotebook } from '#tests/support/server.ts';
import type { Contestant } from './contestant.ts';
import { launch } from './launch.ts';

const file = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));

/** Every device of ours asks to be told what is saved. */
const greeting = [
  writeFrame({ type: 'sync-step-1', stateVector: new Uint8Array([0]) }),
  writeFrame({ type: 'hello', version: PROTOCOL_VERSION }),
];

export const ours: Contestant = {
  name: 'ours',

  launch: (dataDir) =>
    launch({ file, dataDir, environment: { STRANGER_REQUESTS_PER_MINUTE: '1000000' } }),

  async makeRoom(port) {
    const { notebookId, token } = await createTestNotebook(`http://127.0.0.1:${port}`);
    return {
      path: `${SYNC_PATH}/${notebookId}`,
      protocols: `${SUBPROTOCOL}, ${BEARER_PREFIX}${token}`,
      prefix: new Uint8Array(),
      greeting,
    };
  },

  acknowledged(message) {
    const frame = readFrame(message);
    return frame?.type === 'saved' ? Y.decodeStateVector(frame.stateVector) : null;
  },
};
