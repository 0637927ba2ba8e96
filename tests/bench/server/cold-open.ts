/** How long opening a notebook of 2 MB takes on a server that has just started. */

import type { Contestant } from './contestant.ts';
import { fillRoom } from './fill.ts';
import { median } from './median.ts';
import { openReader } from './reader.ts';
import { settle } from './settle.ts';
import { withFolder } from './with-folder.ts';
import { writeNotebook } from './written-notebook.ts';

const RESTARTS = 5;
const notebook = { updates: 20_000, charactersEach: 100, devices: 20 };

/** @returns milliseconds from connecting to the last byte, the median of some restarts. */
export async function measureColdOpen(contestant: Contestant): Promise<number> {
  const written = writeNotebook(notebook);
  return withFolder(async (dataDir) => {
    const first = await contestant.launch(dataDir);
    const door = await contestant.makeRoom(first.port, 0);
    await fillRoom(first.port, door, written);
    await settle(first);
    await first.stop();
    const times: number[] = [];
    for (let restart = 0; restart < RESTARTS; restart++) {
      const server = await contestant.launch(dataDir);
      await settle(server);
      const began = performance.now();
      const reader = openReader(server.port, door);
      times.push((await reader.has(written.characters)) - began);
      // As if shot: a server that tidies up when it is left would be measured on another file.
      await server.kill();
    }
    return median(times);
  });
}
