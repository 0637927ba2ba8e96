/**
 * Typing at a rate that does not wait for the server (open loop): a time counts from when its
 * character was due, so a server that falls behind cannot hide it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Crew } from './crew.ts';
import { createHistogram } from './histogram.ts';
import type { Launched } from './launch.ts';
import { concat, toFrame } from './line.ts';
import { seatOf, typingUpdate } from './typing.ts';

/** Updates a second in all; milliseconds that do not and that do count. */
export type Pace = { rate: number; warm: number; measured: number };

export type Outcome = {
  rate: number;
  /** Updates, those that do not count among them. */
  sent: number;
  /** From when a character was due to its arrival at another device of the room. Milliseconds. */
  p50: number;
  p99: number;
  /** Every update has reached everybody else, and the server kept up. */
  isComplete: boolean;
  /** The server's user and system time for 1,000 updates, each one's delivery included. Milliseconds. */
  cpu: number;
  /** Devices that the server has hung up on: what they should have been told never came. */
  hungUp: number;
  /** How much of its own core the load generator used, 0 to 1. */
  generator: number;
};

/** Milliseconds of typing that may be under way before a server counts as overrun. */
const OVERRUN = 700;
/** Milliseconds after the last character. */
const LAST_ARRIVALS = 8_000;

export async function typeAt(
  crew: Crew,
  server: Pick<Launched, 'usage'>,
  pace: Pace,
): Promise<Outcome> {
  const { seats } = crew;
  const perSeat = Math.ceil((pace.rate * (pace.warm + pace.measured)) / 1000 / seats.length);
  const total = perSeat * seats.length;
  const readers = seats.length / crew.rooms - 1;
  const interval = 1000 / pace.rate;
  const times = createHistogram();
  const firstClock = seats.map(({ clock }) => clock);
  const frames = seats.map(({ door, writer, clock }) =>
    Array.from({ length: perSeat }, (_, index) =>
      toFrame(
        concat(door.prefix, new Uint8Array([0, 2]), sized(typingUpdate(writer, clock + index))),
      ),
    ),
  );
  let sent = 0;
  let delivered = 0;

  const cpuBefore = (await server.usage('cpu')).cpu;
  const began = performance.now() + 5;
  const counts = began + pace.warm;
  crew.listen((by, writer, from, to) => {
    // Some servers send it back to whoever typed it.
    if (writer === by.writer) return;
    const typist = seatOf(writer) * crew.rooms + by.room;
    const first = firstClock[typist] ?? 0;
    const now = performance.now();
    for (let clock = Math.max(from, first); clock < to; clock++) {
      const due = began + ((clock - first) * seats.length + typist) * interval;
      if (due >= counts) times.add(now - due);
      delivered += 1;
    }
  });

  const own = process.cpuUsage();
  const mostUnderWay = Math.max(200, (pace.rate * readers * OVERRUN) / 1000);
  let isOverrun = false;
  while (sent < total && !isOverrun) {
    const due = Math.min(total, Math.floor((performance.now() - began) / interval) + 1);
    for (; sent < due; sent++) {
      const typist = sent % seats.length;
      const frame = frames[typist]?.[Math.floor(sent / seats.length)];
      if (frame !== undefined) seats[typist]?.line.send(frame);
    }
    isOverrun = sent * readers - delivered > mostUnderWay;
    await pause(1);
  }
  const elapsed = performance.now() - began;
  const { user, system } = process.cpuUsage(own);

  const deadline = performance.now() + LAST_ARRIVALS;
  while (delivered < sent * readers && performance.now() < deadline) await pause(5);
  crew.listen(() => {});
  for (const [typist, seat] of seats.entries()) {
    seat.clock += Math.floor(sent / seats.length) + (typist < sent % seats.length ? 1 : 0);
  }
  const cpu = (await server.usage('cpu')).cpu - cpuBefore;
  return {
    rate: pace.rate,
    sent,
    p50: times.percentile(50),
    p99: times.percentile(99),
    isComplete: !isOverrun && delivered === sent * readers,
    cpu: (cpu / sent) * 1000,
    hungUp: seats.filter(({ line }) => line.closed).length,
    generator: (user + system) / 1000 / elapsed,
  };
}

/** Behind its length, which is one byte for a typing update. */
function sized(update: Uint8Array): Uint8Array {
  return concat(new Uint8Array([update.length]), update);
}
