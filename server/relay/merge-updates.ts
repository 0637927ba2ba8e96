/** Brings many updates of one notebook together: as they are, or without what was deleted. */
import * as Y from 'yjs';
import { createCoverage } from './coverage.ts';
import { readStoredUpdate } from './read-update.ts';

/** `Y.mergeUpdates` sorts all its inputs at every step, so many are merged in small groups. */
const GROUP = 32;

/** @throws when a part is damaged. */
export function mergeUpdates(parts: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = parts;
  if (first === undefined) return new Uint8Array([0, 0]);
  if (others.length === 0) return first;
  if (parts.length <= GROUP) return Y.mergeUpdates([...parts]);
  const groups: Uint8Array[] = [];
  for (let from = 0; from < parts.length; from += GROUP) {
    groups.push(mergeUpdates(parts.slice(from, from + GROUP)));
  }
  return mergeUpdates(groups);
}

/**
 * What a device with this state vector lacks of the updates.
 *
 * @throws when either is damaged.
 */
export function diffUpdates(parts: readonly Uint8Array[], stateVector: Uint8Array): Uint8Array {
  if (Y.decodeStateVector(stateVector).size === 0) return mergeUpdates(parts);
  return mergeUpdates(parts.map((part) => Y.diffUpdate(part, stateVector)));
}

/**
 * Through a document that lives for this call only. What is still pending stays in.
 *
 * @returns `null` when Yjs would lose something.
 * @throws when the updates cannot be applied.
 */
export function compactUpdates(parts: readonly Uint8Array[]): Uint8Array | null {
  const before = createCoverage();
  for (const part of parts) before.add(readStoredUpdate(part));
  const bytes = collectGarbage(mergeUpdates(parts));
  const after = createCoverage();
  after.add(readStoredUpdate(bytes));
  return after.includes(before) ? bytes : null;
}

function collectGarbage(update: Uint8Array): Uint8Array {
  const document = new Y.Doc({ gc: true });
  try {
    Y.applyUpdate(document, update);
    return Y.encodeStateAsUpdate(document);
  } finally {
    document.destroy();
  }
}
