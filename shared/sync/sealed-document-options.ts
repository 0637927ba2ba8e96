/** What a sealed document needs from outside, and what it gives. */
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { KeyRing } from '#shared/secrets/key-ring.ts';
import type { RandomBytes } from '#shared/secrets/random.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import type { KeyTrust } from './key-records.ts';
import type { Pace } from './pace.ts';
import type { SealedState } from './sealed-state.ts';

export type SealedDocumentOptions = {
  /** 16 bytes. */
  notebookId: Uint8Array;
  keyRing: KeyRing;
  /** Already loaded from the local copy, not yet connected. Made by `new Y.Doc()` for this opening. */
  outer: Y.Doc;
  /** The awareness that the transport carries: `new Awareness(outer)`. */
  outerAwareness: Awareness;
  journal: Journal;
  /** False for a viewer: nothing is sent, edits wait in the journal. Default true. */
  mayWrite?: boolean;
  /** Can this program read the document's shape? Asked at opening and after each change from afar. */
  isReadable?: (inner: Y.Doc) => boolean;
  /** Resolves when everything put into the outer document so far is on this device's disk. */
  whenStored?: () => Promise<void>;
  /** After this window compacted: the moment to trim the local copy (under its lock). */
  onCompacted?: () => void;
  /** A sealed snapshot was made or received: keep the last three apart from the outer document. */
  onSnapshot?: (sealed: Uint8Array) => void;
  /** How keys offered in the outer document are judged; without it the ring never grows by itself. */
  keyTrust?: KeyTrust;
  /** Defaults: the system's clock and randomness, the house pace, a plain new inner document. */
  clock?: Clock;
  random?: RandomBytes;
  pace?: Pace;
  createInner?: () => Y.Doc;
};

export type Link = {
  /** The first exchange with the server has ended, and the line is up. */
  synced: boolean;
  /**
   * The server holds everything in the outer document. A snapshot that builds on a blob which only
   * a neighbouring window has would wait at the server, while its deletions would not.
   */
  covered: boolean;
};

export interface SealedDocument {
  readonly inner: Y.Doc;
  /** The awareness of the inner document, for carets and "who is here". */
  readonly awareness: Awareness;
  /** Seals what was typed into the outer document, now. Call on blur, hide, lock, capture. */
  flush(): void;
  /** Tell it whenever one of these changes. */
  setLink(link: Link): void;
  setMayWrite(mayWrite: boolean): void;
  setKeyRing(ring: KeyRing): void;
  /** Compacts now if that is safe, whoever's turn it is: after a key change. */
  compactNow(): boolean;
  /** Deletes damaged blobs for good. For an owner, after an export. */
  discardDamaged(ids: readonly string[]): void;
  subscribe(listener: () => void): () => void;
  snapshot(): SealedState;
  /** Flushes, stops, and resolves when the journal has been written. The outer document stays. */
  close(): Promise<void>;
}
