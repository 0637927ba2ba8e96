/**
 * The journal of SQLite holds what one transaction brought for all notebooks in one row; settling
 * puts it beside each notebook's own, where every engine looks for it.
 */

import type { Kysely } from 'kysely';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { packUpdates } from './packed-updates.ts';
import type { Tables } from './tables.ts';

/** What one transaction brought for one notebook: without a gap, up to the place `lastSeq`. */
export type JournalPart = { notebookId: string; lastSeq: number; updates: Uint8Array[] };

export function writeJournalRow(parts: Iterable<JournalPart>): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const { notebookId, lastSeq, updates } of parts) {
    encoding.writeVarString(encoder, notebookId);
    encoding.writeVarUint(encoder, lastSeq);
    encoding.writeVarUint(encoder, updates.length);
    for (const update of updates) encoding.writeVarUint8Array(encoder, update);
  }
  return encoding.toUint8Array(encoder);
}

/** @throws when the row is damaged. */
export function* readJournalRow(bytes: Uint8Array): Generator<JournalPart> {
  const decoder = decoding.createDecoder(bytes);
  while (decoding.hasContent(decoder)) {
    const notebookId = decoding.readVarString(decoder);
    const lastSeq = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    const updates: Uint8Array[] = [];
    for (let index = 0; index < count; index += 1) {
      updates.push(decoding.readVarUint8Array(decoder));
    }
    yield { notebookId, lastSeq, updates };
  }
}

/** Call it in a transaction. What belongs to a notebook that is gone goes with it. */
export async function settleJournal(db: Kysely<Tables>): Promise<void> {
  const rows = await db.selectFrom('update_journal').select('bytes').orderBy('id').execute();
  const gathered = new Map<string, JournalPart>();
  for (const { bytes } of rows) {
    for (const part of readJournalRow(bytes)) {
      const earlier = gathered.get(part.notebookId);
      if (earlier === undefined) {
        gathered.set(part.notebookId, part);
      } else {
        for (const update of part.updates) earlier.updates.push(update);
        earlier.lastSeq = part.lastSeq;
      }
    }
  }
  for (const part of gathered.values()) await settlePart(db, part);
  await db.deleteFrom('update_journal').execute();
}

async function settlePart(
  db: Kysely<Tables>,
  { notebookId, lastSeq, updates }: JournalPart,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('notebook')
    .set({ last_seq: lastSeq })
    .where('id', '=', notebookId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  for (const row of packUpdates(updates, lastSeq)) {
    await db
      .insertInto('update_log')
      .values({ notebook_id: notebookId, ...row })
      .execute();
  }
}
