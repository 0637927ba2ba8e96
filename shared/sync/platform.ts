/** What a notebook is opened on: where a device keeps things, and how it tells that somebody leaves. */
import { deleteDB } from 'idb';
import type * as Y from 'yjs';
import type { Clock } from './clock.ts';
import { IndexedJournal } from './indexed-journal.ts';
import type { Journal } from './journal.ts';
import { keepSnapshot, keptSnapshotsName } from './kept-snapshots.ts';
import { type LocalCopy, localCopyName, noLocalCopy, openLocalCopy } from './local-copy.ts';
import { MemoryJournal } from './memory-journal.ts';

export type Platform = {
  openLocalCopy(notebookId: string, outer: Y.Doc): LocalCopy;
  openJournal(notebookId: string): Journal & { close?(): Promise<void> };
  keepSnapshot?(notebookId: string, sealed: Uint8Array): Promise<void>;
  /** A window, whose blur, hiding and closing flush what was typed. */
  lifecycle?: EventTarget;
  /** Dispatches `online` and `offline`. */
  network?: EventTarget;
  /** Sync with other windows of this profile. Off where one process plays several devices. */
  acrossWindows: boolean;
  clock?: Clock;
};

/** A page of the portal or the extension: IndexedDB, and the other windows of this profile. */
export function browserPlatform(window: EventTarget): Platform {
  return {
    openLocalCopy,
    openJournal: (notebookId) => new IndexedJournal(journalName(notebookId)),
    keepSnapshot,
    lifecycle: window,
    network: window,
    acrossWindows: true,
  };
}

/** A program that keeps nothing: what it writes is safe once the server has it. */
export function memoryPlatform(): Platform {
  return {
    openLocalCopy: noLocalCopy,
    openJournal: () => new MemoryJournal(),
    acrossWindows: false,
  };
}

/** Deletes everything this profile's IndexedDB keeps of a notebook. Close it first. */
export async function forgetNotebook(notebookId: string): Promise<void> {
  const names = [localCopyName, journalName, keptSnapshotsName];
  await Promise.all(names.map((name) => deleteDB(name(notebookId))));
}

function journalName(notebookId: string): string {
  return `between-sessions/journal/${notebookId}`;
}
