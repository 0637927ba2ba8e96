/**
 * Many blobs become one snapshot. The dangerous moment of the whole design: what is deleted must be
 * exactly what was applied, and what is written must hold it all, taken at one and the same tick.
 */
import * as Y from 'yjs';
import { kind } from '#shared/secrets/seal.ts';
import type { BlobList } from './blob-list.ts';
import type { Inbox } from './inbox.ts';
import type { Sealed, Sealer } from './sealer.ts';

export type CompactionStep = {
  inner: Y.Doc;
  list: BlobList;
  inbox: Inbox;
  sealer: Sealer;
  flush: () => void;
  /** Called once the outer document holds the snapshot. */
  done: (id: string, snapshot: Sealed) => void;
};

export type Compact = (step: CompactionStep) => void;

/** One synchronous step. Pending changes and deletions are part of Yjs's encoding, hence kept. */
export const compact: Compact = ({ inner, list, inbox, sealer, flush, done }) => {
  flush();
  const absorbed = new Set(inbox.applied().keys());
  const snapshot = sealer.seal(kind.snapshotV2, Y.encodeStateAsUpdateV2(inner));
  done(list.replace(absorbed, snapshot.bytes), snapshot);
};
