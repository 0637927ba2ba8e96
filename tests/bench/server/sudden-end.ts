/** What is gone when a server is shot while people type: of what others had seen on their screens. */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { writeFrame } from '#shared/sync/frames.ts';
import type { Contestant } from './contestant.ts';
import { makeRooms } from './crew.ts';
import { concat, type Door, openLine, toFrame } from './line.ts';
import { openReader, type Reader } from './reader.ts';
import { settle } from './settle.ts';
import { typingUpdate, writerOf } from './typing.ts';
import { withFolder } from './with-folder.ts';

const ROOMS = 50;
/** Milliseconds between two characters of one person. */
const KEYSTROKE = 100;
/** Milliseconds. */
const SHORTEST = 8_000;
const LONGEST = 14_000;

/** Characters. */
export type Loss = {
  seen: number;
  seenAndGone: number;
  /** `null`: this server never says what it has saved. */
  acknowledged: number | null;
  acknowledgedAndGone: number | null;
};

type Watched = { door: Door; writer: number; reader: Reader; type(): void; acknowledged: number };

export async function measureSuddenEnd(contestant: Contestant): Promise<Loss> {
  return withFolder(async (dataDir) => {
    const server = await contestant.launch(dataDir);
    const doors = await makeRooms(contestant, server.port, ROOMS);
    const rooms = doors.map((door, room) =>
      watch(contestant, server.port, door, writerOf(room, 0)),
    );
    await settle(server);
    const end = performance.now() + randomInt(SHORTEST, LONGEST);
    while (performance.now() < end) {
      for (const room of rooms) room.type();
      await pause(KEYSTROKE);
    }
    for (const room of rooms) room.type();
    // In the middle of that last character, for all or for some.
    await pause(randomInt(0, 20));
    await server.kill();
    return compare(contestant, dataDir, rooms);
  });
}

function watch(contestant: Contestant, port: number, door: Door, writer: number): Watched {
  let clock = 0;
  const line = openLine({
    port,
    door,
    heard(buffer, from, to) {
      const saved = contestant.acknowledged?.(buffer.subarray(from, to));
      if (saved) watched.acknowledged = Math.max(watched.acknowledged, saved.get(writer) ?? 0);
    },
  });
  const watched: Watched = {
    door,
    writer,
    reader: openReader(port, door),
    acknowledged: 0,
    type() {
      const update = typingUpdate(writer, clock++);
      line.send(toFrame(concat(door.prefix, writeFrame({ type: 'update', update }))));
    },
  };
  return watched;
}

async function compare(
  contestant: Contestant,
  dataDir: string,
  rooms: readonly Watched[],
): Promise<Loss> {
  const server = await contestant.launch(dataDir);
  const loss = { seen: 0, seenAndGone: 0, acknowledged: 0, acknowledgedAndGone: 0 };
  const later = rooms.map(({ door }) => openReader(server.port, door));
  await settle(server);
  for (const [index, { writer, reader, acknowledged }] of rooms.entries()) {
    const seen = reader.seen.get(writer) ?? 0;
    const kept = later[index]?.seen.get(writer) ?? 0;
    loss.seen += seen;
    loss.seenAndGone += Math.max(0, seen - kept);
    loss.acknowledged += acknowledged;
    loss.acknowledgedAndGone += Math.max(0, acknowledged - kept);
  }
  await server.kill();
  const speaks = contestant.acknowledged !== undefined;
  return speaks ? loss : { ...loss, acknowledged: null, acknowledgedAndGone: null };
}
