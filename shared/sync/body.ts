/** What the body of a blob means to the inner document. */
import { Inflate } from 'fflate';
import * as Y from 'yjs';
import { type Content, kind } from '#shared/secrets/seal.ts';
import { REMOTE } from './settle.ts';

/** A member's snapshot may not fill this device's memory. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** Throws on a body that is not what its kind says; what was already applied stays. */
export function applyContent(doc: Y.Doc, content: Content): void {
  switch (content.kind) {
    case kind.updates:
    case kind.snapshot:
      Y.applyUpdate(doc, content.body, REMOTE);
      return;
    case kind.snapshotV2:
      Y.applyUpdateV2(doc, content.body, REMOTE);
      return;
    case kind.snapshotV2Deflated:
      Y.applyUpdateV2(doc, inflate(content.body), REMOTE);
      return;
    case kind.awareness:
      throw new TypeError('an awareness state is not a change of the document');
  }
}

export function isSnapshot(content: Pick<Content, 'kind'>): boolean {
  return content.kind !== kind.updates && content.kind !== kind.awareness;
}

function inflate(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new RangeError('the snapshot is larger than any notebook');
    chunks.push(chunk);
  });
  stream.push(bytes, true);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
