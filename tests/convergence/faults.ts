/**
 * Mistakes that were made, or nearly made, while the sealed document was designed (I12). Each
 * changes one thing of the honest plan; a suite that stays green with any of them proves nothing.
 */
import * as Y from 'yjs';
import { kind } from '#shared/secrets/seal.ts';
import type { Compact } from '#shared/sync/compaction.ts';
import type { Replay } from '#shared/sync/replay.ts';
import { REMOTE, settle } from '#shared/sync/settle.ts';
import { honestPlan } from './model/run-story.ts';
import type { Plan } from './model/story.ts';

const honest = honestPlan.steps;

function withCompaction(compact: Compact): Partial<Plan> {
  return { steps: { ...honest, compact } };
}

const deletesUnopened: Compact = ({ inner, list, sealer, flush, done }) => {
  flush();
  const everything = new Set(list.live().map(({ id }) => id));
  const snapshot = sealer.seal(kind.snapshotV2, Y.encodeStateAsUpdateV2(inner));
  done(list.replace(everything, snapshot.bytes), snapshot);
};

const usesTwoTransactions: Compact = ({ inner, list, inbox, sealer, flush, done }) => {
  flush();
  const absorbed = new Set(inbox.applied().keys());
  const snapshot = sealer.seal(kind.snapshotV2, Y.encodeStateAsUpdateV2(inner));
  list.remove(absorbed);
  done(list.insert(snapshot.bytes), snapshot);
};

const listsAfterAnAwait: Compact = ({ inner, list, inbox, sealer, flush, done }) => {
  flush();
  const snapshot = sealer.seal(kind.snapshotV2, Y.encodeStateAsUpdateV2(inner));
  void Promise.resolve().then(() => {
    done(list.replace(new Set(inbox.applied().keys()), snapshot.bytes), snapshot);
  });
};

const dropsPending: Compact = ({ inner, list, inbox, sealer, flush, done }) => {
  flush();
  const absorbed = new Set(inbox.applied().keys());
  const { pendingStructs, pendingDs } = inner.store;
  inner.store.pendingStructs = null;
  inner.store.pendingDs = null;
  const snapshot = sealer.seal(kind.snapshotV2, Y.encodeStateAsUpdateV2(inner));
  inner.store.pendingStructs = pendingStructs;
  inner.store.pendingDs = pendingDs;
  done(list.replace(absorbed, snapshot.bytes), snapshot);
};

const nothing = Y.encodeStateAsUpdate(new Y.Doc());

const replaysByEvents: Replay = ({ inner, outbox, bodies, records }) => {
  const announced: Uint8Array[] = [];
  const listen = (update: Uint8Array) => announced.push(update);
  inner.on('update', listen);
  for (const body of bodies) Y.applyUpdate(inner, body, REMOTE);
  settle(inner);
  inner.off('update', listen);
  outbox.adopt(Y.mergeUpdates([nothing, ...announced]), records);
};

export const faults: Record<string, Partial<Plan>> = {
  'compaction deletes blobs that were never opened': withCompaction(deletesUnopened),
  'deletion and snapshot are two transactions': withCompaction(usesTwoTransactions),
  'the list to delete is made after an await': withCompaction(listsAfterAnAwait),
  'client ids are used again': { freshClientIds: false },
  'the journal is cleared at flush': {
    knowsWhenStored: false,
    pace: { ...honestPlan.pace, durableAfter: 0 },
  },
  'the journal is replayed by update events': { steps: { ...honest, replay: replaysByEvents } },
  'nobody restores what was deleted': { steps: { ...honest, missingFrom: () => null } },
  'waiting changes are dropped from snapshots': withCompaction(dropsPending),
};
