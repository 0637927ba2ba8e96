/**
 * The one place where a notebook is sealed and opened. The **outer** document carries sealed blobs
 * and is what disk, server and network see; the **inner** document lives in memory only and is what
 * the interface edits. Nothing here knows of transports: it is handed an outer document that is
 * already loaded from this device's copy, and told when it is in sync.
 */
import { compact } from './compaction.ts';
import { missingFrom } from './coverage.ts';
import { openWith } from './opening.ts';
import { replay } from './replay.ts';
import type { SealedDocument, SealedDocumentOptions } from './sealed-document-options.ts';

export type { SealedDocument, SealedDocumentOptions } from './sealed-document-options.ts';

/**
 * Resolves when everything this device holds is in the inner document, what a crash left in the
 * journal included: connect only then.
 */
export function openSealedDocument(options: SealedDocumentOptions): Promise<SealedDocument> {
  return openWith(options, { compact, replay, missingFrom });
}
