/** Everybody who is connected: rooms with some seats each, every seat a writer and a reader. */
import { setTimeout as pause } from 'node:timers/promises';
import { within } from '#tests/support/within.ts';
import { readArrivals } from './arrivals.ts';
import type { Contestant } from './contestant.ts';
import { type Door, type Line, openLine } from './line.ts';
import { writerOf } from './typing.ts';

export type Seat = {
  readonly room: number;
  readonly seat: number;
  readonly writer: number;
  readonly door: Door;
  readonly line: Line;
  /** The clock of the next character that is typed here. */
  clock: number;
  isGreeted: boolean;
};

export type Heard = (by: Seat, writer: number, from: number, to: number) => void;

export type Crew = {
  /** First seats of all rooms, then second seats, and so on. */
  readonly seats: readonly Seat[];
  readonly rooms: number;
  /** Told of every character that somebody else typed. */
  listen(heard: Heard): void;
  leave(): void;
};

/** Notebooks that are made at a time. */
const AT_ONCE = 20;
/** Milliseconds. */
const PATIENCE = 60_000;

export async function makeRooms(
  contestant: Contestant,
  port: number,
  count: number,
): Promise<Door[]> {
  const doors: Door[] = [];
  while (doors.length < count) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - doors.length) }, (_, index) =>
      contestant.makeRoom(port, doors.length + index),
    );
    doors.push(...(await Promise.all(some)));
  }
  return doors;
}

/** Where a seat's device goes: there may be several nodes. */
export type PortOf = (room: number, seat: number) => number;

export async function takeSeats(
  place: number | PortOf,
  doors: readonly Door[],
  perRoom: number,
): Promise<Crew> {
  const portOf = typeof place === 'number' ? () => place : place;
  let heard: Heard = () => {};
  const seats: Seat[] = [];
  for (let seat = 0; seat < perRoom; seat++) {
    for (const [room, door] of doors.entries()) {
      const port = portOf(room, seat);
      seats.push(takeSeat(port, door, room, seat, (...arrival) => heard(...arrival)));
      if (seats.length % AT_ONCE === 0) await greeted(seats.slice(-AT_ONCE));
    }
  }
  await greeted(seats);
  return {
    seats,
    rooms: doors.length,
    listen(listener) {
      heard = listener;
    },
    leave() {
      for (const { line } of seats) line.hangUp();
    },
  };
}

function takeSeat(port: number, door: Door, room: number, seat: number, heard: Heard): Seat {
  const arrived = (writer: number, from: number, to: number) => heard(taken, writer, from, to);
  const line = openLine({
    port,
    door,
    heard(buffer, from, to) {
      if (!taken.isGreeted && buffer[from] === 0 && buffer[from + 1] === 1) taken.isGreeted = true;
      readArrivals(buffer, from, to, arrived);
    },
  });
  const taken: Seat = {
    room,
    seat,
    door,
    line,
    writer: writerOf(room, seat),
    clock: 0,
    isGreeted: false,
  };
  return taken;
}

/** Everybody has been told what is in their room. */
async function greeted(seats: readonly Seat[]): Promise<void> {
  const all = async () => {
    while (!seats.every(({ isGreeted }) => isGreeted)) {
      if (seats.some(({ line }) => line.closed)) throw new Error('a server hung up');
      await pause(2);
    }
  };
  await within(PATIENCE, 'everybody to be let in', all());
}
