/** Waits until a server has nothing left to do: what it puts off is done, too. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Launched } from './launch.ts';

/** Milliseconds. */
const GLANCE = 300;
/** Milliseconds of processor time in one glance that count as rest. */
const AT_REST = 10;
const GLANCES = 3;

export async function settle(server: Launched): Promise<void> {
  let quiet = 0;
  let before = (await server.usage('cpu')).cpu;
  while (quiet < GLANCES) {
    await pause(GLANCE);
    const { cpu } = await server.usage('cpu');
    quiet = cpu - before <= AT_REST ? quiet + 1 : 0;
    before = cpu;
  }
}
