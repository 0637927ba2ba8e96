/**
 * A notebook while somebody has it open. Whatever a room says to anyone, in an answer, a broadcast
 * or an acknowledgement, is in the store already.
 */

import { writeFrame } from '#shared/sync/frames.ts';
import type { RefusalReason } from '#shared/sync/protocol.ts';
import type { Bus, BusEvent, PlacedUpdate } from '../bus/bus.ts';
import type { Limits } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Retention } from '../retention.ts';
import type { Head, Store } from '../store/store.ts';
import { createAnswers } from './answers.ts';
import { createCatchUp } from './catch-up.ts';
import type { Commits } from './commits.ts';
import type { KeptLog } from './kept-log.ts';
import { isLong } from './log-length.ts';
import { type ReadContents, readStoredUpdate } from './read-update.ts';
import { createSharedPresence } from './shared-presence.ts';
import { createSnapshots } from './snapshots.ts';
import { frameMessage, frameUpdate } from './socket-frame.ts';
import type { Workshop } from './workshop.ts';
import { clientsOf, createWrites } from './writes.ts';

/** A connection, as far as its room is concerned. */
export type Peer = {
  /** Unlike any other at this node. */
  readonly connectionId: string;
  readonly deviceId: string;
  readonly mayWrite: boolean;
  /** @param frame as it stands on the wire (`socket-frame.ts`): the same for everybody. */
  send(frame: Uint8Array): void;
  /**
   * Everything of this peer's about these outer clients is in the store, up to the room's vector.
   * When many write, telling so may wait a little for whatever else it is told.
   */
  acknowledge(clients: Iterable<number>, mayWait: boolean): void;
  close(reason: RefusalReason): void;
};

export type Room = {
  readonly notebookId: string;
  /** As it was when everybody here was last admitted. */
  accessChanges: number;
  join(peer: Peer): void;
  leave(peer: Peer): void;
  /** What is in the store: all of it, or of some outer clients. */
  stateVector(clients?: Iterable<number>): Uint8Array;
  /** @returns what a device with this state vector lacks; `null` when the vector is malformed. */
  diff(stateVector: Uint8Array): Promise<Uint8Array | null>;
  /** Takes an update to the store and then to the others. @returns why not, if not. */
  write(peer: Peer, update: Uint8Array): RefusalReason | null;
  awareness(peer: Peer, update: Uint8Array): RefusalReason | null;
  /** What the others say about themselves, one frame each. */
  presenceFrames(): Uint8Array[];
  /** Something happened at another node. */
  hear(event: BusEvent, nodeId: string): void;
  forgetNode(nodeId: string): void;
  announce(): void;
  isBehind(head: Head): boolean;
  /** Reads from the store what other nodes have put there. */
  catchUp(): Promise<void>;
  /** Resolves when nothing written here waits for the store any more. */
  drained(): Promise<void>;
  /** Replaces a log that has grown long by a snapshot. */
  tidy(): Promise<void>;
  /** Lets go of bytes that nobody has asked for since `before` (`performance.now()`). */
  rest(before: number): void;
  close(): void;
};

export type RoomParts = {
  notebookId: string;
  store: Store;
  commits: Commits;
  bus: Bus;
  workshop: Workshop;
  log: Log;
  limits: Limits;
  metrics: Metrics;
  retention: Retention;
  onClose(): void;
};

/** @param kept what the store had; @param accessChanges as they were before it was read */
export function createRoom(parts: RoomParts, kept: KeptLog, accessChanges: number): Room {
  const { notebookId, bus, log, metrics } = parts;
  const peers = new Set<Peer>();
  const snapshots = createSnapshots({ ...parts, kept });
  const answers = createAnswers(kept, snapshots, parts.workshop);
  const writes = createWrites({ ...parts, kept, snapshots, onCommitted });
  const catchUp = createCatchUp({ ...parts, kept, onFresh });
  const presence = createSharedPresence({
    notebookId,
    bus,
    broadcast: (update, except) =>
      broadcast(frameMessage(writeFrame({ type: 'awareness', update })), except),
  });
  let untold: PlacedUpdate[] = [];

  function broadcast(frame: Uint8Array, except?: { connectionId: string }): void {
    let told = 0;
    for (const peer of peers) {
      if (peer === except) continue;
      peer.send(frame);
      told += 1;
    }
    metrics.framesBroadcast(told);
  }

  function onCommitted(peer: Peer, seq: number, bytes: Uint8Array, contents: ReadContents): void {
    // A catch-up may have read it from the store already, and told everybody.
    if (!kept.has(seq)) {
      kept.add(seq, bytes, contents);
      broadcast(frameUpdate(bytes), peer);
    }
    peer.acknowledge(clientsOf(contents), parts.commits.areMany);
    tellOthers({ seq, bytes });
    catchUp.watchGap();
    if (isLong(kept.sinceSnapshot, 'open')) void snapshots.take();
  }

  /** All writes of one transaction are told in one turn. */
  function tellOthers(update: PlacedUpdate): void {
    untold.push(update);
    if (untold.length > 1) return;
    queueMicrotask(() => {
      bus.tell(notebookId, { type: 'updates', updates: untold });
      untold = [];
    });
  }

  function onFresh(updates: readonly Uint8Array[]): void {
    metrics.updatesHeard(updates.length, 'store');
    for (const update of updates) broadcast(frameUpdate(update));
  }

  function takeOver(updates: readonly PlacedUpdate[]): void {
    try {
      for (const { seq, bytes } of updates) {
        if (kept.has(seq)) continue;
        kept.add(seq, bytes, readStoredUpdate(bytes));
        metrics.updatesHeard(1, 'bus');
        broadcast(frameUpdate(bytes));
      }
    } catch (error) {
      log.error({ notebookId, err: error }, 'another node told something that cannot be read');
      void catchUp.now();
    }
    catchUp.watchGap();
  }

  return {
    notebookId,
    accessChanges,

    join(peer) {
      peers.add(peer);
      presence.join(peer);
    },

    leave(peer) {
      peers.delete(peer);
      presence.leave(peer);
    },

    stateVector: (clients) => kept.coverage.stateVector(clients),

    async diff(stateVector) {
      const update = await answers.diff(stateVector);
      if (isLong(kept.sinceSnapshot, 'quiet')) void snapshots.take();
      return update;
    },

    write: writes.write,
    awareness: (peer, update) => presence.receive(peer, update),
    presenceFrames: () => presence.all().map((update) => writeFrame({ type: 'awareness', update })),

    hear(event, nodeId) {
      if (event.type === 'updates') takeOver(event.updates);
      else if (event.type !== 'access-changed') presence.hear(event, nodeId);
    },

    forgetNode: presence.forgetNode,
    announce: presence.announce,
    isBehind: ({ lastSeq }) => lastSeq > kept.lastSeq,
    catchUp: catchUp.now,
    drained: writes.drained,

    async tidy() {
      const mood = peers.size > 0 ? 'open' : 'quiet';
      await (isLong(kept.sinceSnapshot, mood) ? snapshots.take() : snapshots.done());
    },

    rest(before) {
      const { heldSince } = kept;
      if (heldSince !== null && heldSince < before) snapshots.letGo();
    },

    close() {
      catchUp.stop();
      parts.onClose();
    },
  };
}
