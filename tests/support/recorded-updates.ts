/** A document, and every update that made it. */
import * as Y from 'yjs';

export function recordUpdates(write: (doc: Y.Doc) => void): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  write(doc);
  return { doc, updates };
}
