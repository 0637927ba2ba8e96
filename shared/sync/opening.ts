/**
 * One opening of a sealed notebook in one window: joins inbox, outbox, compaction, coverage and
 * awareness to the inner and the outer document.
 */
import * as Y from 'yjs';
import { toBase64Url } from '#shared/secrets/base64url.ts';
import type { KeyRing } from '#shared/secrets/key-ring.ts';
import { randomUnit, systemRandom } from '#shared/secrets/random.ts';
import { kind } from '#shared/secrets/seal.ts';
import { BlobList, type LiveBlob, SEALED } from './blob-list.ts';
import { systemClock } from './clock.ts';
import type { Compact } from './compaction.ts';
import { CompactionTurn, holdsUpCompaction, isTailLong } from './compaction-turn.ts';
import { CoverageWatch, type MissingFrom } from './coverage.ts';
import { Inbox } from './inbox.ts';
import { JournalKeeper } from './journal-keeper.ts';
import { KeyOffersWatch } from './key-records.ts';
import { Outbox } from './outbox.ts';
import { pace as housePace } from './pace.ts';
import { type Replay, replayJournal } from './replay.ts';
import { SealedAwareness } from './sealed-awareness.ts';
import type { Link, SealedDocument, SealedDocumentOptions } from './sealed-document-options.ts';
import { newState, readOnlyReason } from './sealed-state.ts';
import { type Sealed, Sealer } from './sealer.ts';
import { hasPending, REMOTE, settle } from './settle.ts';
import { SizeMeter } from './size-meter.ts';
import { StateStore } from './state-store.ts';

/** The steps whose smallest mistake loses words. Tests put mistakes here, to see them found. */
export type Steps = { compact: Compact; replay: Replay; missingFrom: MissingFrom };

export async function openWith(
  options: SealedDocumentOptions,
  steps: Steps,
): Promise<SealedDocument> {
  const { outer, clock = systemClock, random = systemRandom, pace = housePace } = options;
  const jitter = () => randomUnit(random);
  let link: Link = { synced: false, covered: false };
  let wasSynced = false;
  let mayWrite = options.mayWrite ?? true;
  let ring = options.keyRing;

  const inner = options.createInner?.() ?? new Y.Doc();
  const state = new StateStore(newState);
  const sealer = new Sealer(options.notebookId, options.keyRing, random);
  const list = new BlobList(outer);
  const inbox = new Inbox(inner, sealer, () => clock.now());
  const size = new SizeMeter(inner, pace);
  const awareness = new SealedAwareness({
    inner,
    outer: options.outerAwareness,
    sealer,
    clock,
    pace,
    mayWrite: () => mayWrite,
  });
  const keeper = new JournalKeeper({
    journal: options.journal,
    clock,
    durableAfter: pace.durableAfter,
    whenStored: options.whenStored,
    onChange: (failing) => state.update({ journal: failing ? 'failing' : 'keeping' }),
  });
  const outbox = new Outbox({
    opening: toBase64Url(random(12)),
    sealer,
    keeper,
    clock,
    pace,
    insert,
    isTogether: () => awareness.isTogether,
    mayWrite: () => mayWrite,
    onChange: () => state.update({ unflushed: !outbox.isEmpty }),
  });
  const turn = new CompactionTurn({
    clock,
    pace,
    jitter,
    isSynced: () => link.synced,
    isWorthIt: () => mayWrite && isTailLong(inbox.applied().values(), pace),
    isSafe: () => isSafeToCompact() && awareness.isFirst,
    isCalm,
    compact,
  });
  const coverage = new CoverageWatch({
    clock,
    pace,
    jitter,
    hasPendingBlobs: () => hasPending(outer),
    check: restoreMissing,
  });
  const keyOffers = new KeyOffersWatch({
    notebookId: options.notebookId,
    outer,
    inner,
    trust: options.keyTrust,
    ring: () => ring,
    onKeys: (keys) => {
      setKeyRing([...ring, ...keys]);
      options.keyTrust?.onKeyRing(ring);
    },
    onWarnings: (keyWarnings) => state.update({ keyWarnings }),
  });

  settle(outer);
  inbox.receive(list.live());
  await replayJournal(options.journal, sealer, { inner, outbox }, steps.replay).catch(() =>
    state.update({ journal: 'failing' }),
  );
  // What other windows put into the outer document while the journal was read.
  inbox.receive(list.live());
  inner.on('update', onInnerUpdate);
  outer.on('afterTransaction', settleOuter);
  const stopWatchingBlobs = list.observe(onBlobs);
  const stopWatchingPresence = awareness.onPresence(() => outbox.schedule());
  keyOffers.check();
  outbox.flush();
  report(size.remeasure());

  return {
    inner,
    awareness: awareness.inner,
    flush: () => outbox.flush(),
    setLink,
    setMayWrite,
    setKeyRing,
    compactNow,
    discardDamaged,
    subscribe: state.subscribe,
    snapshot: state.snapshot,
    close,
  };
  function insert(sealed: Sealed): void {
    inbox.noteOwn(list.insert(sealed.bytes), sealed);
    turn.consider();
  }

  function onInnerUpdate(update: Uint8Array, origin: unknown): void {
    if (origin !== REMOTE) outbox.add(update);
    const measured = size.grew(update.length);
    if (measured.bytes !== state.snapshot().size.bytes) report(measured);
  }

  function onBlobs(added: LiveBlob[], deleted: boolean, transaction: Y.Transaction): void {
    if (deleted) inbox.forgetAllBut(new Set(list.live().map(({ id }) => id)));
    if (transaction.origin === SEALED) return;
    inbox.receive(added);
    for (const { id, value } of added) {
      if (value instanceof Uint8Array && inbox.isSnapshot(id)) options.onSnapshot?.(value);
    }
    if (deleted) coverage.deletionSeen();
    keyOffers.check();
    turn.consider();
    report();
  }

  /** Blobs may wait for each other too, after diffs from two members crossed on the server. */
  function settleOuter(transaction: Y.Transaction): void {
    if (transaction.origin !== REMOTE) settle(outer);
  }

  function isCalm(): boolean {
    const isCrowded = inbox.applied().size >= pace.compactAtBlobs;
    return isCrowded || (outbox.isEmpty && clock.now() - outbox.lastEdit >= pace.idleAfter);
  }

  function isSafeToCompact(): boolean {
    if (!mayWrite || !link.synced || !link.covered || hasPending(outer)) return false;
    const { pendingSince } = state.snapshot();
    const now = clock.now();
    if (pendingSince !== null && now - pendingSince < pace.pendingPatience) return false;
    return !inbox.failed().some((failed) => holdsUpCompaction(failed, now, pace));
  }

  function compact(): void {
    const done = (id: string, snapshot: Sealed) => {
      inbox.noteOwn(id, snapshot);
      report(size.remeasure());
      options.onSnapshot?.(snapshot.bytes);
      options.onCompacted?.();
    };
    steps.compact({ inner, list, inbox, sealer, flush: () => outbox.flush(), done });
  }

  function compactNow(): boolean {
    if (!isSafeToCompact()) return false;
    compact();
    return true;
  }

  function restoreMissing(): void {
    if (!mayWrite) return;
    outbox.flush();
    const missing = steps.missingFrom(inner, list.live(), sealer);
    if (missing !== null) insert(sealer.seal(kind.updates, missing));
  }

  function setLink(next: Link): void {
    link = next;
    if (!link.synced) return;
    if (!wasSynced) coverage.arm();
    wasSynced = true;
    turn.consider();
  }

  function setMayWrite(may: boolean): void {
    mayWrite = may;
    awareness.send();
    outbox.flush();
    report();
  }

  function setKeyRing(next: KeyRing): void {
    ring = next;
    sealer.setKeyRing(next);
    inbox.retryFailed();
    awareness.send();
    report();
  }

  function discardDamaged(ids: readonly string[]): void {
    const damaged = inbox.problems().filter(({ reason }) => reason === 'damaged');
    const doomed = damaged.map(({ id }) => id).filter((id) => ids.includes(id));
    list.remove(new Set(doomed));
    report();
  }

  function report(measured = size.read()): void {
    const problems = inbox.problems();
    const isReadable = options.isReadable?.(inner) ?? true;
    const readOnly = readOnlyReason({ mayWrite, isReadable, problems, size: measured });
    const pendingSince = hasPending(inner) ? (state.snapshot().pendingSince ?? clock.now()) : null;
    state.update({ readOnly, problems, pendingSince, size: measured });
  }

  async function close(): Promise<void> {
    coverage.finish();
    outbox.flush();
    outbox.stop();
    turn.stop();
    keyOffers.stop();
    outer.off('afterTransaction', settleOuter);
    stopWatchingBlobs();
    stopWatchingPresence();
    inner.off('update', onInnerUpdate);
    awareness.close();
    await keeper.close();
    inner.destroy();
  }
}
