/**
 * Looks over a window's shoulder at every change it makes to its outer document: whatever it
 * deletes must be held by the one snapshot it writes in the same transaction (I2, I3, I4).
 */
import * as Y from 'yjs';
import { type Keychain, type KeyRing, prepareKeys } from '#shared/secrets/key-ring.ts';
import { kind, openBlob } from '#shared/secrets/seal.ts';
import { SEALED } from '#shared/sync/blob-list.ts';
import { covers, type DocExtent, updateExtent } from '#shared/sync/doc-extent.ts';
import { notebookId } from '#tests/support/sealed-window.ts';

export class Violation extends Error {}

/** Every blob that any window of a story ever saw, by its id. */
export type BlobBook = Map<string, unknown>;

/** @param onCompaction told of each, and of a violation: thrown inside Yjs's observers it might be swallowed. */
export function watchBlobs(
  outer: Y.Doc,
  book: BlobBook,
  ring: () => KeyRing,
  onCompaction: (violation: Violation | null) => void,
): void {
  outer.getArray('b').observe((event, transaction) => {
    for (const item of event.changes.added) book.set(idOf(item), item.content.getContent()[0]);
    const { added, deleted } = event.changes;
    if (transaction.origin === SEALED && deleted.size > 0) {
      const keys = prepareKeys(ring(), notebookId);
      const reason = findFault([...added], [...deleted], book, keys);
      onCompaction(reason === null ? null : new Violation(reason));
    }
  });
}

function findFault(
  added: Y.Item[],
  deleted: Y.Item[],
  book: BlobBook,
  keys: Keychain,
): string | null {
  const [item, ...others] = added;
  if (item === undefined || others.length > 0) {
    return 'I3: a deletion without exactly one snapshot in its transaction';
  }
  const snapshot = blobExtent(book.get(idOf(item)), keys);
  for (const gone of deleted) {
    const absorbed = blobExtent(book.get(idOf(gone)), keys);
    if (absorbed === null) return 'I2: a blob was deleted that was never opened';
    if (snapshot === null || !covers(snapshot, absorbed)) {
      return 'I3, I4: a deleted blob is not held by the snapshot that replaced it';
    }
  }
  return null;
}

/** What a blob holds; null when it cannot be opened with these keys. */
export function blobExtent(blob: unknown, keys: Keychain): DocExtent | null {
  const opened = openBlob(keys, blob);
  if (!opened.ok) return null;
  const { content } = opened;
  const isV2 = content.kind === kind.snapshotV2;
  return updateExtent(isV2 ? Y.convertUpdateFormatV2ToV1(content.body) : content.body);
}

function idOf(item: Y.Item): string {
  return `${item.id.client}:${item.id.clock}`;
}
