/** Rooms on a store in memory, and somebody in them, without a socket between. */
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { createNoBus } from '#server/bus/no-bus.ts';
import { defaultLimits } from '#server/limits.ts';
import { createLog } from '#server/log.ts';
import { noMetrics } from '#server/metrics/metrics.ts';
import type { Peer } from '#server/relay/room.ts';
import { createRooms, type Rooms, type RoomsParts } from '#server/relay/rooms.ts';
import { defaultRetention } from '#server/retention.ts';
import { createMemoryStore } from '#server/store/memory.ts';
import type { Store } from '#server/store/store.ts';

/** The notebook that the store has. */
export const notebookId = 'notebook';

/** Closed when the test is over. */
export function openRooms(store: Store, settings: Partial<RoomsParts> = {}): Rooms {
  const rooms = createRooms({
    store,
    bus: createNoBus(),
    log: createLog('silent'),
    limits: defaultLimits,
    metrics: noMetrics,
    retention: defaultRetention,
    onAccessChanged() {},
    ...settings,
  });
  onTestFinished(() => rooms.close());
  return rooms;
}

export async function createStore(overrides: (store: Store) => Partial<Store> = () => ({})) {
  const store = createMemoryStore();
  await store.records.addNotebook({ notebookId, createdAt: 0 });
  return { ...store, ...overrides(store) };
}

/** Counts what it is told. */
export function createPeer(): Peer & { sent: number; acknowledged: number; refusals: string[] } {
  const peer = {
    connectionId: String(Math.random()),
    deviceId: 'device',
    mayWrite: true,
    sent: 0,
    acknowledged: 0,
    refusals: [] as string[],
    send() {
      peer.sent += 1;
    },
    acknowledge() {
      peer.acknowledged += 1;
    },
    close(reason: string) {
      peer.refusals.push(reason);
    },
  };
  return peer;
}

export function wordUpdate(word: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getArray('b').push([word]);
  return Y.encodeStateAsUpdate(doc);
}
