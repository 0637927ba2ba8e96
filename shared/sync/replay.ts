/**
 * What an earlier opening could not bring into the outer document before it ended. Each record is
 * applied and handed to the outbox itself: the inner document may hold its words already, from
 * another record or a waiting piece, and would then announce no update.
 */
import * as Y from 'yjs';
import type { Journal, JournalRecord } from './journal.ts';
import type { Outbox } from './outbox.ts';
import type { Sealer } from './sealer.ts';
import { REMOTE, settle } from './settle.ts';

export type ReplayStep = {
  inner: Y.Doc;
  outbox: Outbox;
  bodies: readonly Uint8Array[];
  records: readonly JournalRecord[];
};
export type Replay = (step: ReplayStep) => void;

export const replay: Replay = ({ inner, outbox, bodies, records }) => {
  inner.transact(() => {
    for (const body of bodies) Y.applyUpdate(inner, body, REMOTE);
  }, REMOTE);
  settle(inner);
  outbox.adopt(Y.mergeUpdates([...bodies]), records);
};

/** Records that cannot be opened stay in the journal: their key, or a newer program, may come. */
export async function replayJournal(
  journal: Journal,
  sealer: Sealer,
  step: Pick<ReplayStep, 'inner' | 'outbox'>,
  replayRecords: Replay,
): Promise<void> {
  const readable = (await journal.readAll()).flatMap((record) => {
    const opened = sealer.open(record.sealed);
    return opened.ok ? [{ record, body: opened.content.body }] : [];
  });
  if (readable.length === 0) return;
  const bodies = readable.map(({ body }) => body);
  replayRecords({ ...step, bodies, records: readable.map(({ record }) => record) });
}
