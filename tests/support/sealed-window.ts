/** One window with a sealed document, without any transport: tests carry the bytes themselves. */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Redacted } from '#shared/secrets/redacted.ts';
import type { Journal } from '#shared/sync/journal.ts';
import { MemoryJournal } from '#shared/sync/memory-journal.ts';
import {
  openSealedDocument,
  type SealedDocument,
  type SealedDocumentOptions,
} from '#shared/sync/sealed-document.ts';
import { ManualClock } from './manual-clock.ts';

export const notebookId = new Uint8Array(16).fill(5);
export const notebookKey = { epoch: 1, secret: new Redacted(new Uint8Array(32).fill(6)) };

export type SealedWindow = {
  document: SealedDocument;
  outer: Y.Doc;
  outerAwareness: Awareness;
  journal: Journal;
  clock: ManualClock;
};

/** @param loaded the outer bytes of this device's local copy. */
export async function openWindow(
  options: Partial<SealedDocumentOptions> & { clock?: ManualClock } = {},
  loaded: readonly Uint8Array[] = [],
): Promise<SealedWindow> {
  const outer = new Y.Doc();
  for (const update of loaded) Y.applyUpdate(outer, update);
  const outerAwareness = new Awareness(outer);
  const { journal = new MemoryJournal(), clock = new ManualClock() } = options;
  const document = await openSealedDocument({
    notebookId,
    keyRing: [notebookKey],
    outer,
    outerAwareness,
    ...options,
    journal,
    clock,
  });
  return { document, outer, outerAwareness, journal, clock };
}

/** Everything that `from` has, over an ordered channel. */
export function carry(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'wire');
}

export function blobsOf(outer: Y.Doc): unknown[] {
  return outer.getArray('b').toArray();
}
