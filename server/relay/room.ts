/**
 * A notebook while somebody has it open. Whatever a room says to anyone, in an answer, a broadcast
 * or an acknowledgement, is on the disk already.
 */

import { writeFrame } from '#shared/sync/frames.ts';
import { limits, type RefusalReason } from '#shared/sync/protocol.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Commits } from './commits.ts';
import { createKeptLog, type KeptLog } from './kept-log.ts';
import { isLong } from './log-length.ts';
import { createPresence } from './presence.ts';
import { readUpdate, type UpdateContents } from './read-update.ts';
import { createSnapshots } from './snapshots.ts';

/** A connection, as far as its room is concerned. */
export type Peer = {
  readonly deviceId: string;
  readonly mayWrite: boolean;
  send(frame: Uint8Array): void;
  /** Everything of this peer's about these outer clients is on the disk, up to the room's vector. */
  acknowledge(clients: Iterable<number>): void;
  close(reason: RefusalReason): void;
};

export type Room = {
  readonly notebookId: string;
  join(peer: Peer): void;
  leave(peer: Peer): void;
  /** What is on the disk: all of it, or of some outer clients. */
  stateVector(clients?: Iterable<number>): Uint8Array;
  /** @returns what a device with this state vector lacks; `null` when the vector is malformed. */
  diff(stateVector: Uint8Array): Uint8Array | null;
  /** Takes an update to the disk and then to the others. @returns why not, if not. */
  write(peer: Peer, update: Uint8Array): RefusalReason | null;
  awareness(peer: Peer, update: Uint8Array): RefusalReason | null;
  /** What the others here say about themselves, one frame each. */
  presenceFrames(): Uint8Array[];
  /** Resolves when nothing written here waits for the disk any more. */
  drained(): Promise<void>;
  /** Replaces a log that has grown long by a snapshot. */
  tidy(): Promise<void>;
};

type RoomParts = { notebookId: string; store: Store; commits: Commits; log: Log };

/** @throws when the stored bytes are damaged. */
export async function openRoom(parts: RoomParts): Promise<Room> {
  const kept = createKeptLog(await parts.store.readLog(parts.notebookId));
  const room = createRoom(parts, kept);
  await room.tidy();
  return room;
}

function createRoom({ notebookId, store, commits, log }: RoomParts, kept: KeptLog): Room {
  const peers = new Set<Peer>();
  const presence = createPresence();
  const snapshots = createSnapshots({ notebookId, kept, store, log });
  const waitingForDisk: (() => void)[] = [];
  let pendingWrites = 0;
  let pendingBytes = 0;

  function broadcast(frame: Uint8Array, except: Peer): void {
    for (const peer of peers) if (peer !== except) peer.send(frame);
  }

  function settle(bytes: Uint8Array): void {
    pendingWrites -= 1;
    pendingBytes -= bytes.length;
    if (pendingWrites > 0) return;
    for (const resume of waitingForDisk.splice(0)) resume();
  }

  function submit(peer: Peer, bytes: Uint8Array, contents: UpdateContents): void {
    pendingWrites += 1;
    pendingBytes += bytes.length;
    commits.submit({
      notebookId,
      bytes,
      committed(seq) {
        if (seq === null) {
          peer.close('no-access');
        } else {
          kept.add(seq, bytes, contents);
          broadcast(writeFrame({ type: 'update', update: bytes }), peer);
          peer.acknowledge(clientsOf(contents));
          if (isLong(kept.sinceSnapshot, 'open')) void room.tidy();
        }
        settle(bytes);
      },
      failed(error) {
        log.error({ notebookId, err: error }, 'commit failed');
        peer.close('unavailable');
        settle(bytes);
      },
    });
  }

  /** Deleted content counts until it is let go of, so a full notebook gets a second look. */
  function fits(bytes: Uint8Array): boolean {
    const room = () => kept.size + pendingBytes + bytes.length <= limits.notebookBytes;
    if (room()) return true;
    void snapshots.take();
    return room();
  }

  const room: Room = {
    notebookId,
    join: (peer) => void peers.add(peer),

    leave(peer) {
      peers.delete(peer);
      const update = presence.leave(peer);
      if (update !== null) broadcast(writeFrame({ type: 'awareness', update }), peer);
    },

    stateVector: (clients) => kept.coverage.stateVector(clients),
    diff: (stateVector) => kept.diff(stateVector),

    write(peer, update) {
      const contents = readUpdate(update);
      if (contents === null) return 'malformed';
      if (kept.coverage.contains(contents)) {
        peer.acknowledge(clientsOf(contents));
        return null;
      }
      if (!peer.mayWrite) return 'read-only';
      if (!fits(update)) return 'too-large';
      // A copy: the frame is a view into a buffer that holds much else.
      submit(peer, new Uint8Array(update), contents);
      return null;
    },

    awareness(peer, update) {
      const news = presence.receive(peer, update);
      if (news === 'malformed') return 'malformed';
      if (news !== null) broadcast(writeFrame({ type: 'awareness', update: news }), peer);
      return null;
    },

    presenceFrames: () => presence.all().map((update) => writeFrame({ type: 'awareness', update })),

    drained: () =>
      pendingWrites === 0
        ? Promise.resolve()
        : new Promise((resolve) => void waitingForDisk.push(resolve)),

    async tidy() {
      const mood = peers.size > 0 ? 'open' : 'quiet';
      await (isLong(kept.sinceSnapshot, mood) ? snapshots.take() : snapshots.written());
    },
  };
  return room;
}

function clientsOf(contents: UpdateContents): Set<number> {
  return new Set(contents.ranges.map(({ client }) => client));
}
