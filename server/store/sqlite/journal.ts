/**
 * Where updates go first: one table that only grows at its end, whichever notebook they belong to.
 * To put each beside its own notebook's at once would write a page of the file for every notebook;
 * here a page holds what a hundred notebooks said. Now and then all of it is moved to where it
 * belongs, and whoever reads a notebook has that done before.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Append } from '../store.ts';

export type Journal = {
  /** Call it in a transaction, and what it gives when that is committed: `Store.append`'s answer. */
  add(appends: readonly Append[]): () => (number | null)[];
  /** Moves everything to where it belongs. To be called likewise. */
  settle(): () => void;
  /** The place of the notebook's newest update, while it is not settled. */
  lastSeq(notebookId: string): number | undefined;
  /** How many updates are not settled. */
  readonly size: number;
  /** After a transaction was taken back: what is here is looked for anew. */
  reload(): void;
};

/** The order matters, and one transaction around them. */
export const settlingSteps: readonly string[] = [
  `insert into update_log (notebook_id, seq, bytes)
    select notebook_id, seq, bytes from update_journal
    where notebook_id in (select id from notebook) order by notebook_id, seq`,
  `update notebook set last_seq = newest.seq
    from (select notebook_id, max(seq) as seq from update_journal group by notebook_id) newest
    where newest.notebook_id = notebook.id`,
  'delete from update_journal',
];

/** @param connection with its tables made. */
export function createJournal(connection: DatabaseSync): Journal {
  const insert = connection.prepare(
    'insert into update_journal (notebook_id, seq, bytes) values (?, ?, ?)',
  );
  const findLast = connection.prepare('select last_seq from notebook where id = ?');
  const listNewest = connection.prepare(
    'select notebook_id, max(seq) as seq, count(*) as count from update_journal group by notebook_id',
  );
  /** Of the notebooks that have something here. */
  const newest = new Map<string, number>();
  let size = 0;

  function lastOf(notebookId: string): number | null {
    const known = newest.get(notebookId);
    if (known !== undefined) return known;
    const row = findLast.get(notebookId);
    return row === undefined ? null : Number(row.last_seq);
  }

  const journal: Journal = {
    add(appends) {
      const reached = new Map<string, number>();
      const places = appends.map(({ notebookId, bytes }) => {
        const last = reached.get(notebookId) ?? lastOf(notebookId);
        if (last === null) return null;
        insert.run(notebookId, last + 1, bytes);
        reached.set(notebookId, last + 1);
        return last + 1;
      });
      return () => {
        for (const [notebookId, seq] of reached) newest.set(notebookId, seq);
        size += places.length;
        return places;
      };
    },

    settle() {
      connection.exec(settlingSteps.join(';'));
      return () => {
        newest.clear();
        size = 0;
      };
    },

    lastSeq: (notebookId) => newest.get(notebookId),

    get size() {
      return size;
    },

    reload() {
      newest.clear();
      size = 0;
      for (const { notebook_id, seq, count } of listNewest.all()) {
        newest.set(String(notebook_id), Number(seq));
        size += Number(count);
      }
    },
  };
  journal.reload();
  return journal;
}
