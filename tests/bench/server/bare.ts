/** How much the load generator itself can carry: see `bare-relay.ts`. */
import { fileURLToPath } from 'node:url';
import { writeFrame } from '#shared/sync/frames.ts';
import type { Contestant } from './contestant.ts';
import { launch } from './launch.ts';

const file = fileURLToPath(new URL('./bare-relay.ts', import.meta.url));

export const bare: Contestant = {
  name: 'bare relay',
  launch: (dataDir) => launch({ file, dataDir }),
  makeRoom: async (_port, index) => ({
    path: `/room-${index}`,
    protocols: null,
    prefix: new Uint8Array(),
    greeting: [writeFrame({ type: 'sync-step-1', stateVector: new Uint8Array([0]) })],
  }),
};
