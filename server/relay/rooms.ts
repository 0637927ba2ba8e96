/**
 * The rooms that are open. A notebook is read once, however many open it at the same moment; it is
 * forgotten when nobody is left and nothing waits for the disk, and not before.
 */
import type { Bus } from '../bus/bus.ts';
import type { Limits } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Retention } from '../retention.ts';
import type { Store } from '../store/store.ts';
import { createCommits } from './commits.ts';
import { openRoom } from './open-room.ts';
import type { Room } from './room.ts';
import { createWorkshop } from './workshop.ts';

/** Whoever enters leaves once, also when the room could not be opened. */
export type Visit = { readonly room: Promise<Room>; leave(): void };

export type Rooms = {
  enter(notebookId: string): Visit;
  /** Those that have been read. */
  opened(): Room[];
  find(notebookId: string): Room | null;
  /** Resolves when the rooms that were left so far are saved, tidy and forgotten. */
  idle(): Promise<void>;
  /** When all rooms are forgotten. */
  close(): Promise<void>;
  readonly size: number;
};

/** Milliseconds that bytes stay for whoever asks next: devices come back together. */
const HELD = 2_000;
const SWEEP = 500;

type Entry = { room: Promise<Room>; opened: Room | null; users: number };

export type RoomsParts = {
  store: Store;
  bus: Bus;
  log: Log;
  limits: Limits;
  metrics: Metrics;
  retention: Retention;
  onAccessChanged(notebookId: string): void;
};

export function createRooms(parts: RoomsParts): Rooms {
  const { store, bus, log, metrics } = parts;
  const entries = new Map<string, Entry>();
  const retiring = new Set<Promise<void>>();
  const commits = createCommits(store, metrics);
  const workshop = createWorkshop();

  bus.onNodeGone((nodeId) => {
    for (const room of opened()) room.forgetNode(nodeId);
  });
  // What was told in between is lost: who is here is told again, what was written is read.
  bus.onReturn(() => {
    for (const room of opened()) {
      room.announce();
      void room.catchUp();
    }
  });

  const sweep = setInterval(() => {
    const before = performance.now() - HELD;
    for (const { opened: room } of entries.values()) room?.rest(before);
  }, SWEEP);
  sweep.unref();

  function opened(): Room[] {
    return [...entries.values()].flatMap(({ opened: room }) => room ?? []);
  }

  function entryFor(notebookId: string): Entry {
    const existing = entries.get(notebookId);
    if (existing !== undefined) return existing;
    const room = openRoom({ ...parts, notebookId, commits, workshop });
    const entry: Entry = { room, opened: null, users: 0 };
    entries.set(notebookId, entry);
    room.then(
      (it) => {
        entry.opened = it;
        metrics.roomOpened();
      },
      // Those who wait are told by their own await; whoever comes next may try again.
      () => forget(notebookId, entry),
    );
    return entry;
  }

  function forget(notebookId: string, entry: Entry): void {
    if (entries.get(notebookId) !== entry) return;
    entries.delete(notebookId);
    if (entry.opened === null) return;
    entry.opened.close();
    metrics.roomForgotten();
  }

  async function retire(notebookId: string, entry: Entry): Promise<void> {
    const room = await entry.room;
    await room.drained();
    if (entry.users > 0) return;
    await room.tidy();
    // Somebody may have come, written and left again meanwhile.
    await room.drained();
    if (entry.users === 0) forget(notebookId, entry);
  }

  return {
    enter(notebookId) {
      const entry = entryFor(notebookId);
      entry.users += 1;
      return {
        room: entry.room,
        leave() {
          entry.users -= 1;
          if (entry.users > 0) return;
          const retired = retire(notebookId, entry)
            .catch((error: unknown) => {
              log.error({ notebookId, err: error }, 'room could not be closed');
            })
            .finally(() => retiring.delete(retired));
          retiring.add(retired);
        },
      };
    },

    opened,
    find: (notebookId) => entries.get(notebookId)?.opened ?? null,

    async idle() {
      await Promise.all(retiring);
    },

    close() {
      clearInterval(sweep);
      return workshop.close();
    },

    get size() {
      return entries.size;
    },
  };
}
