/** Where a document's waiting pieces are brought in once what they waited for is there. */
import * as Y from 'yjs';

/** The origin of everything that enters the inner document from blobs, journal or repair, and of settling. */
export const REMOTE = Symbol('remote');

export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/**
 * Yjs leaves two sets of changes that wait for each other pending although every piece arrived.
 * Applying them once more, together, frees them; repeated until nothing moves.
 */
export function settle(doc: Y.Doc): void {
  while (doc.store.pendingStructs !== null) {
    const before = Y.encodeStateVector(doc);
    // Relative to its own state vector, an update holds just the pending pieces and the deletions.
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(doc, before), REMOTE);
    if (equalBytes(before, Y.encodeStateVector(doc))) return;
  }
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
