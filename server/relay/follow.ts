/**
 * Looks regularly how far the open notebooks have come in the store. The bus mostly knows sooner;
 * this finds what the bus has lost, and needs nothing but the store.
 */
import type { Bus } from '../bus/bus.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Room } from './room.ts';

export type Follow = { stop(): void };

type Parts = {
  store: Pick<Store, 'readHeads'>;
  bus: Pick<Bus, 'isWell' | 'onReturn'>;
  log: Log;
  openRooms(): Room[];
  /** Somebody may do more or less than when they were admitted, or the notebook is gone. */
  onAccessChanged(notebookId: string): void;
  /** Neither the bus nor the store can say whether somebody's access has ended. */
  onBlind(): void;
  /** Milliseconds between one look and the next. */
  interval: number;
};

export function followStore(parts: Parts): Follow {
  const { store, bus, log, openRooms, onAccessChanged, onBlind, interval } = parts;
  let timer: NodeJS.Timeout;
  let stopped = false;
  /** Behind at the last look already: what is on its way has had its time. */
  let behind = new Set<Room>();
  /** The bus was away since the last look that succeeded: what was told then is lost. */
  let busHasMissed = false;
  bus.onReturn(() => {
    busHasMissed = true;
  });

  async function look(): Promise<void> {
    const rooms = openRooms();
    if (rooms.length === 0) return;
    const rows = await store.readHeads(rooms.map(({ notebookId }) => notebookId));
    const heads = new Map(rows.map((head) => [head.notebookId, head]));
    const stillBehind = new Set<Room>();
    for (const room of rooms) {
      const head = heads.get(room.notebookId);
      if (head?.accessChanges !== room.accessChanges) onAccessChanged(room.notebookId);
      if (head === undefined || !room.isBehind(head)) continue;
      if (behind.has(room)) void room.catchUp();
      else stillBehind.add(room);
    }
    behind = stillBehind;
  }

  async function lookAgain(): Promise<void> {
    const missedBefore = busHasMissed || !bus.isWell;
    busHasMissed = false;
    try {
      await look();
    } catch (error) {
      log.warn({ err: error }, 'the store could not be followed');
      busHasMissed ||= missedBefore;
      if (busHasMissed || !bus.isWell) onBlind();
    }
    if (!stopped) timer = setTimeout(lookAgain, interval).unref();
  }

  timer = setTimeout(lookAgain, interval).unref();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
