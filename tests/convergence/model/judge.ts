/** How every story must end. */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { prepareKeys } from '#shared/secrets/key-ring.ts';
import { BlobList } from '#shared/sync/blob-list.ts';
import { covers, docExtent } from '#shared/sync/doc-extent.ts';
import { MemoryJournal } from '#shared/sync/memory-journal.ts';
import { openSealedDocument } from '#shared/sync/sealed-document.ts';
import { notebookId } from '#tests/support/sealed-window.ts';
import { content, hasMark, PLAINTEXT } from './edits.ts';
import { carryAll } from './happenings.ts';
import type { SimulatedWindow } from './simulated-window.ts';
import type { Story } from './story.ts';
import { blobExtent, Violation } from './watch-blobs.ts';

export async function judge(story: Story): Promise<void> {
  const [first] = story.windows;
  if (first === undefined) throw new Violation('nobody is left');
  const inner = await openAfresh(story, story.server.state());
  for (const window of story.windows) judgeWindow(story, window, inner);
  for (const mark of story.promised) {
    if (!hasMark(inner, mark)) throw new Violation(`I6: ${mark} reached the journal and is lost`);
  }
  judgeSurvivors(story, first.outer, inner);
  judgeSecrecy(story, inner);
  const before = content(inner);
  repeatEverything(story);
  const again = await openAfresh(story, story.server.state());
  if (content(again) !== before) throw new Violation('I8: repeating changed the content');
  for (const window of story.windows) judgeWindow(story, window, again);
}

/** I7: any two members see the same, and so does a device that starts from the server's bytes. */
function judgeWindow(story: Story, { document }: SimulatedWindow, fresh: Y.Doc): void {
  const { unflushed } = document.snapshot();
  const problems = document.snapshot().problems.filter(({ id }) => !isStrange(story, id));
  if (problems.length > 0 || unflushed) {
    throw new Violation(`I7: not at rest: ${JSON.stringify({ problems, unflushed })}`);
  }
  if (waitsForPromised(story, document.inner)) throw new Violation('I7: waits for what was kept');
  if (content(document.inner) !== content(fresh)) throw new Violation('I7: two contents');
  const [mine, theirs] = [docExtent(document.inner), docExtent(fresh)];
  if (!covers(mine, theirs) || !covers(theirs, mine)) {
    throw new Violation('I7: the same content from different changes');
  }
}

/**
 * A crash may take a word that had not reached the disk, and somebody may have answered within it:
 * that answer waits for ever. Waiting for anything that did reach a disk is a fault.
 */
function waitsForPromised(story: Story, inner: Y.Doc): boolean {
  const { pendingStructs, pendingDs } = inner.store;
  const missing: (readonly [client: number, clock: number])[] = [
    ...(pendingStructs?.missing ?? []),
  ];
  for (const [client, items] of pendingDs ? Y.decodeUpdateV2(pendingDs).ds.clients : []) {
    for (const { clock } of items) missing.push([client, clock]);
  }
  return missing.some(([client, clock]) => clock < (story.promisedClocks.get(client) ?? 0));
}

/** I1: every batch whose place in the outer document survived is in every fresh opening. */
function judgeSurvivors(story: Story, outer: Y.Doc, inner: Y.Doc): void {
  const keys = prepareKeys(story.ring, notebookId);
  const held = docExtent(inner);
  for (const { id, value } of new BlobList(outer).live()) {
    if (isStrange(story, id)) continue;
    const extent = blobExtent(value, keys);
    if (extent === null || !covers(held, extent)) throw new Violation('I1: a live blob is not in');
  }
}

function isStrange(story: Story, id: string): boolean {
  return story.strangers.has(Number(id.split(':')[0]));
}

/** I9: no plaintext in what the server, the disks and the other windows' wires hold. */
function judgeSecrecy(story: Story, inner: Y.Doc): void {
  const places: Uint8Array[] = [story.server.state()];
  for (const { localCopy, journal } of story.devices) {
    places.push(...localCopy.content, ...journal.content.map(({ sealed }) => sealed));
  }
  for (const place of places) {
    if (spells(place)) throw new Violation('I9: a word is readable outside the inner document');
  }
  const hasWords = content(inner).includes(PLAINTEXT);
  if (hasWords && !spells(Y.encodeStateAsUpdate(inner))) throw new Violation('I9: blind search');
}

function spells(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(PLAINTEXT);
}

/** I8: several compact, one after the other, and everything is delivered once more. */
function repeatEverything(story: Story): void {
  for (const window of story.windows.slice(0, 3)) {
    window.document.compactNow();
    story.server.accept(Y.encodeStateAsUpdate(window.outer));
    carryAll(story);
  }
}

/** A device that has nothing but the server's bytes and the keys. */
async function openAfresh(story: Story, bytes: Uint8Array): Promise<Y.Doc> {
  const outer = new Y.Doc();
  Y.applyUpdate(outer, bytes, 'disk');
  const outerAwareness = new Awareness(outer);
  const { inner, awareness } = await openSealedDocument({
    notebookId,
    keyRing: story.ring,
    outer,
    outerAwareness,
    journal: new MemoryJournal(),
    clock: story.clock,
    random: story.random.bytes,
    mayWrite: false,
  });
  awareness.destroy();
  outerAwareness.destroy();
  return inner;
}
