/**
 * The rooms that are open. A notebook is read once, however many open it at the same moment; it is
 * forgotten when nobody is left and nothing waits for the disk, and not before.
 */
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createCommits } from './commits.ts';
import { openRoom, type Room } from './room.ts';

/** Whoever enters leaves once, also when the room could not be opened. */
export type Visit = { readonly room: Promise<Room>; leave(): void };

export type Rooms = {
  enter(notebookId: string): Visit;
  /** Resolves when the rooms that were left so far are saved, tidy and forgotten. */
  idle(): Promise<void>;
  readonly size: number;
};

type Entry = { room: Promise<Room>; users: number };

export function createRooms(store: Store, log: Log): Rooms {
  const entries = new Map<string, Entry>();
  const retiring = new Set<Promise<void>>();
  const commits = createCommits(store);

  function entryFor(notebookId: string): Entry {
    const existing = entries.get(notebookId);
    if (existing !== undefined) return existing;
    const room = openRoom({ notebookId, store, commits, log });
    const entry = { room, users: 0 };
    entries.set(notebookId, entry);
    // Those who wait are told by their own await; whoever comes next may try again.
    room.catch(() => forget(notebookId, entry));
    return entry;
  }

  function forget(notebookId: string, entry: Entry): void {
    if (entries.get(notebookId) === entry) entries.delete(notebookId);
  }

  async function retire(notebookId: string, entry: Entry): Promise<void> {
    const room = await entry.room;
    await room.drained();
    if (entry.users > 0) return;
    await room.tidy();
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

    async idle() {
      await Promise.all(retiring);
    },

    get size() {
      return entries.size;
    },
  };
}
