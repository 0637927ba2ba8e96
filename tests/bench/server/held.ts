/** Ten thousand devices on one process for minutes, some of them typing: does memory stay flat? */
import { spawnSync } from 'node:child_process';
import type { Contestant } from './contestant.ts';
import { type Crew, makeRooms, takeSeats } from './crew.ts';
import { typeAt } from './load.ts';
import { withFolder } from './with-folder.ts';

const NOTEBOOKS = 5_000;
const SEATS = 2;
const TYPING = 300;
/** Updates a second in all: three a second where somebody types. */
const RATE = 900;
const MINUTE = 60_000;
/** Databases, logs, requests. */
const SPARE_FILES = 500;

/** Sizes in bytes, times in milliseconds. */
export type Minute = {
  minute: number;
  rss: number;
  heap: number;
  p50: number;
  p99: number;
  isComplete: boolean;
  cpu: number;
};

export async function holdConnections(
  contestant: Contestant,
  minutes: number,
  tell: (minute: Minute) => void,
): Promise<void> {
  await withFolder(async (dataDir) => {
    const server = await contestant.launch(dataDir);
    try {
      const doors = await makeRooms(contestant, server.port, NOTEBOOKS);
      const everybody = await takeSeats(server.port, doors, SEATS);
      const typists = firstRooms(everybody, TYPING);
      for (let minute = 1; minute <= minutes; minute++) {
        const { p50, p99, isComplete, cpu } = await typeAt(typists, server, {
          rate: RATE,
          warm: 0,
          measured: MINUTE,
        });
        const { rss, heap } = await server.usage('memory');
        if (everybody.seats.some(({ line }) => line.closed))
          throw new Error('the server hung up on somebody');
        tell({ minute, rss, heap, p50, p99, isComplete, cpu });
      }
    } finally {
      await server.kill();
    }
  });
}

function firstRooms(crew: Crew, rooms: number): Crew {
  return { ...crew, rooms, seats: crew.seats.filter(({ room }) => room < rooms) };
}

export async function printHeld(contestant: Contestant, minutes: number): Promise<void> {
  requireOpenFiles(NOTEBOOKS * SEATS + SPARE_FILES);
  console.log(
    `${NOTEBOOKS * SEATS} connections over ${NOTEBOOKS} notebooks, typing in ${TYPING} of them, ${RATE} updates/s`,
  );
  console.log(row('minute', 'RSS MB', 'heap MB', 'p50 ms', 'p99 ms', 'cpu %', 'all arrived'));
  const held: Minute[] = [];
  await holdConnections(contestant, minutes, (minute) => {
    held.push(minute);
    const share = (minute.cpu * RATE) / 1000 / 10;
    const sizes = [minute.rss, minute.heap].map((bytes) => (bytes / 1e6).toFixed(1));
    const times = [minute.p50, minute.p99, share].map((each) => each.toFixed(1));
    console.log(row(String(minute.minute), ...sizes, ...times, minute.isComplete ? 'yes' : 'no'));
  });
  const [, second, last] = [...held.slice(0, 2), held.at(-1)];
  if (second === undefined || last === undefined) return;
  const times = [last.rss / second.rss, last.heap / second.heap].map((each) => each.toFixed(2));
  console.log(`From the second minute to the last: RSS × ${times[0]}, heap × ${times[1]}`);
}

const row = (...cells: string[]) => cells.map((cell) => cell.padStart(12)).join('');

/** Node itself takes as many as the system lets it. */
function requireOpenFiles(needed: number): void {
  const { stdout } = spawnSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' });
  if (stdout.trim() === 'unlimited' || Number(stdout) >= needed) return;
  throw new Error(
    `A process may open ${stdout.trim()} files here; this needs ${needed} (ulimit -n).`,
  );
}
