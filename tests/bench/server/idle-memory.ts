/** What a room costs while nobody writes in it: 20 kB of document, two devices connected. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Contestant } from './contestant.ts';
import { makeRooms, takeSeats } from './crew.ts';
import { fillRoom } from './fill.ts';
import type { Launched } from './launch.ts';
import type { Usage } from './probe.ts';
import { settle } from './settle.ts';
import { withFolder } from './with-folder.ts';
import { inOnePiece, writeNotebook } from './written-notebook.ts';

const ROOMS = 1_000;
const SEATS = 2;
const AT_ONCE = 10;
/** Milliseconds: a server that gives memory back when it has become quiet has done so. */
const IDLE = 25_000;
/** 20 kB as Yjs encodes it, in pieces as long as people's edits leave them. */
const notebook = { updates: 600, charactersEach: 20, devices: 2 };

/** Bytes for each room. */
export type RoomMemory = { rss: number; heap: number };

export async function measureIdleRoom(contestant: Contestant): Promise<RoomMemory> {
  const written = inOnePiece(writeNotebook(notebook));
  return withFolder(async (dataDir) => {
    const first = await contestant.launch(dataDir);
    const doors = await makeRooms(contestant, first.port, ROOMS);
    for (let from = 0; from < doors.length; from += AT_ONCE) {
      const some = doors.slice(from, from + AT_ONCE);
      await Promise.all(some.map((door) => fillRoom(first.port, door, written)));
    }
    await settle(first);
    await first.stop();

    // Started anew: what writing left behind in memory is not the rooms'.
    const server = await contestant.launch(dataDir);
    const before = await atRest(server);
    await takeSeats(server.port, doors, SEATS);
    const after = await atRest(server);
    await server.kill();
    return { rss: (after.rss - before.rss) / ROOMS, heap: (after.heap - before.heap) / ROOMS };
  });
}

/** Nobody has done anything for a while, and what was garbage is gone: one collection leaves some. */
async function atRest(server: Launched): Promise<Usage> {
  await settle(server);
  await pause(IDLE);
  await server.usage('memory');
  return server.usage('memory');
}
