/**
 * Where updates go first: one row for all that one transaction brings, whichever notebook it
 * belongs to. To put each beside its own notebook's at once would write a page of the file for every
 * notebook. Now and then all of it is settled (`sql/settle-journal.ts`), and before anybody reads a
 * notebook that has something here.
 */
import type { DatabaseSync } from 'node:sqlite';
import { type JournalPart, readJournalRow, writeJournalRow } from '../sql/settle-journal.ts';
import type { Append } from '../store.ts';

export type Journal = {
  /** Call it in a transaction, and what it gives when that is committed: `Store.append`'s answer. */
  add(appends: readonly Append[]): () => (number | null)[];
  /** Everything has been settled, and that is committed. */
  settled(): void;
  /** The place of the notebook's newest update, while it is not settled. */
  lastSeq(notebookId: string): number | undefined;
  /** So much that it should be settled now. */
  readonly isLong: boolean;
  readonly isEmpty: boolean;
};

/** Settling this takes some ten milliseconds: nobody waits longer. */
const LONG = { updates: 16_000, bytes: 8 * 1024 * 1024 };

/** @param connection with its tables made. */
export function createJournal(connection: DatabaseSync): Journal {
  const insert = connection.prepare('insert into update_journal (bytes) values (?)');
  const findLast = connection.prepare('select last_seq from notebook where id = ?');
  /** Of the notebooks that have something here. */
  const newest = new Map<string, number>();
  let updates = 0;
  let bytes = 0;

  function lastOf(notebookId: string): number | null {
    const known = newest.get(notebookId);
    if (known !== undefined) return known;
    const row = findLast.get(notebookId);
    return row === undefined ? null : Number(row.last_seq);
  }

  function note(parts: Iterable<JournalPart>, size: number): void {
    for (const part of parts) {
      newest.set(part.notebookId, part.lastSeq);
      updates += part.updates.length;
    }
    bytes += size;
  }

  for (const row of connection.prepare('select bytes from update_journal order by id').all()) {
    if (row.bytes instanceof Uint8Array) note(readJournalRow(row.bytes), row.bytes.length);
  }

  return {
    add(appends) {
      const parts = new Map<string, JournalPart>();
      const places = appends.map((append) => {
        const { notebookId } = append;
        const part = parts.get(notebookId);
        if (part !== undefined) {
          part.updates.push(append.bytes);
          part.lastSeq += 1;
          return part.lastSeq;
        }
        const last = lastOf(notebookId);
        if (last === null) return null;
        parts.set(notebookId, { notebookId, lastSeq: last + 1, updates: [append.bytes] });
        return last + 1;
      });
      const row = writeJournalRow(parts.values());
      if (parts.size > 0) insert.run(row);
      return () => {
        note(parts.values(), row.length);
        return places;
      };
    },

    settled() {
      newest.clear();
      updates = 0;
      bytes = 0;
    },

    lastSeq: (notebookId) => newest.get(notebookId),
    get isLong() {
      return updates >= LONG.updates || bytes >= LONG.bytes;
    },
    get isEmpty() {
      return newest.size === 0;
    },
  };
}
