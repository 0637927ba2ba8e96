/**
 * A notebook's keys. Each epoch has its own notebook secret; all of them open, only the current
 * one seals. The key's public id is derived, so a ring is nothing but epochs and secrets.
 */
import { toBase64Url } from './base64url.ts';
import { derive } from './derive.ts';
import { type Redacted, reveal } from './redacted.ts';

/** `epoch` counts key changes from 1; `secret` is 32 random bytes. */
export type NotebookKey = { epoch: number; secret: Redacted };
export type KeyRing = readonly NotebookKey[];

/** A key with everything derived from it, for one notebook. */
export type PreparedKey = {
  key: NotebookKey;
  id: Uint8Array;
  /** `id` as base64url. */
  name: string;
  document: Redacted;
  awareness: Redacted;
};

/** A ring made ready for sealing and opening. */
export type Keychain = {
  notebookId: Uint8Array;
  current: PreparedKey;
  byName: ReadonlyMap<string, PreparedKey>;
};

export function keyId(key: NotebookKey, notebookId: Uint8Array): Uint8Array {
  return reveal(derive(key.secret, 'nb/key-id', notebookId));
}

/** The key that seals: the highest epoch; of two with the same epoch, the smallest id. */
export function currentKey(ring: KeyRing, notebookId: Uint8Array): NotebookKey {
  return prepareKeys(ring, notebookId).current.key;
}

/** Throws a RangeError on an empty ring: a notebook without any key cannot be written. */
export function prepareKeys(ring: KeyRing, notebookId: Uint8Array): Keychain {
  const byName = new Map<string, PreparedKey>();
  let current: PreparedKey | undefined;
  for (const key of ring) {
    const prepared = prepare(key, notebookId);
    byName.set(prepared.name, prepared);
    if (current === undefined || outranks(prepared, current)) current = prepared;
  }
  if (current === undefined) throw new RangeError('a key ring needs at least one key');
  return { notebookId, current, byName };
}

function prepare(key: NotebookKey, notebookId: Uint8Array): PreparedKey {
  const id = keyId(key, notebookId);
  return {
    key,
    id,
    name: toBase64Url(id),
    document: derive(key.secret, 'nb/aead', notebookId),
    awareness: derive(key.secret, 'nb/awareness', notebookId),
  };
}

function outranks(a: PreparedKey, b: PreparedKey): boolean {
  if (a.key.epoch !== b.key.epoch) return a.key.epoch > b.key.epoch;
  return compareBytes(a.id, b.id) < 0;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
