/** Reads a notebook from the store into a room, while the bus is already listened to. */
import type { BusEvent } from '../bus/bus.ts';
import { createKeptLog } from './kept-log.ts';
import { createRoom, type Room, type RoomParts } from './room.ts';

type Parts = Omit<RoomParts, 'onClose'> & {
  /** What somebody may do in the notebook is not what it was. */
  onAccessChanged(notebookId: string): void;
};

/** Rejects when the stored bytes are damaged, or the store cannot be read. */
export async function openRoom(parts: Parts): Promise<Room> {
  const { notebookId, store, bus } = parts;
  const early: [event: BusEvent, nodeId: string][] = [];
  let room: Room | null = null;
  const listening = await bus.listen(notebookId, (event, nodeId) => {
    if (event.type === 'access-changed') parts.onAccessChanged(notebookId);
    else if (room === null) early.push([event, nodeId]);
    else room.hear(event, nodeId);
  });
  try {
    // The head first: a change of access that comes between the two is seen later, not missed.
    const [head] = await store.readHeads([notebookId]);
    const kept = createKeptLog(() => store.readLog(notebookId));
    await kept.take(await store.readLog(notebookId));
    room = createRoom({ ...parts, onClose: listening.stop }, kept, head?.accessChanges ?? 0);
    for (const [event, nodeId] of early) room.hear(event, nodeId);
    room.announce();
    return room;
  } catch (error) {
    listening.stop();
    throw error;
  }
}
