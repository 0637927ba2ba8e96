/**
 * What the server counts of itself. Whoever does the work calls these; what becomes of the figures
 * is not their business. Nothing here takes an id or an address: those would be labels that grow
 * without end and tell who was there.
 */
import type { RefusalReason } from '#shared/sync/protocol.ts';

export const storeWorks = ['open', 'read', 'append', 'snapshot', 'check'] as const;
/** What the store was asked for when it failed. */
export type StoreWork = (typeof storeWorks)[number];

export type Metrics = {
  connectionOpened(): void;
  connectionClosed(): void;
  roomOpened(): void;
  roomForgotten(): void;
  /** Frames that came from devices, and their bytes. */
  framesReceived(frames: number, bytes: number): void;
  /** One transaction of the log. @param milliseconds from its start until it was safe. */
  committed(commit: { updates: number; bytes: number; milliseconds: number }): void;
  /** Frames that told others something, counted per receiver. */
  framesBroadcast(frames: number): void;
  /** A socket that was refused, before or after it was open. */
  socketRefused(reason: RefusalReason): void;
  /** A slow reader that was cut off to start afresh. */
  slowReaderCutOff(): void;
  snapshotTaken(bytes: number): void;
  storeFailed(work: StoreWork): void;
  /** Updates that another node told of, or that were found in the store because nobody had. */
  updatesHeard(updates: number, from: 'bus' | 'store'): void;
  /** Says at every reading whether the other nodes can be told. */
  watchBus(bus: { readonly isWell: boolean }): void;
  /** `route`: its pattern, never an address; `undefined` when there is none. */
  answered(answer: { route: string | undefined; status: number; milliseconds: number }): void;
};

/** Counts nothing: for tests and tools that do not ask. */
export const noMetrics: Metrics = {
  connectionOpened() {},
  connectionClosed() {},
  roomOpened() {},
  roomForgotten() {},
  framesReceived() {},
  committed() {},
  framesBroadcast() {},
  socketRefused() {},
  slowReaderCutOff() {},
  snapshotTaken() {},
  storeFailed() {},
  updatesHeard() {},
  watchBus() {},
  answered() {},
};
