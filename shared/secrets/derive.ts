/**
 * Every key and public id is derived from a few root secrets by HKDF-SHA256 with
 * salt = "between-sessions/v1" and info = label ‖ 0x00 ‖ notebookId. Labels that must be derivable
 * before the notebook is known (an invitation's, and the id a recovery starts from) use the label
 * alone.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Redacted, reveal } from './redacted.ts';

const SALT = new TextEncoder().encode('between-sessions/v1');

/** Output lengths in bytes. `nb/` from a notebook secret, `mb/` from a member's, `iv/` from an invitation's. */
const boundLengths = {
  'nb/aead': 32,
  'nb/key-id': 8,
  'nb/awareness': 32,
  'mb/auth': 32,
  'mb/lockbox': 32,
  'mb/ed25519': 32,
  'mb/x25519': 32,
} as const;

const freeLengths = {
  'mb/recovery-id': 16,
  'iv/id': 16,
  'iv/token': 32,
  'iv/box': 32,
} as const;

export type BoundLabel = keyof typeof boundLengths;
export type FreeLabel = keyof typeof freeLengths;

/** Derives what belongs to one notebook. `notebookId` is 16 bytes. */
export function derive(secret: Redacted, label: BoundLabel, notebookId: Uint8Array): Redacted {
  const labelBytes = new TextEncoder().encode(label);
  const info = new Uint8Array(labelBytes.length + 1 + notebookId.length);
  info.set(labelBytes);
  info.set(notebookId, labelBytes.length + 1);
  return expand(secret, info, boundLengths[label]);
}

/** Derives what must be found before the notebook is known. */
export function deriveFree(secret: Redacted, label: FreeLabel): Redacted {
  return expand(secret, new TextEncoder().encode(label), freeLengths[label]);
}

function expand(secret: Redacted, info: Uint8Array, length: number): Redacted {
  return new Redacted(hkdf(sha256, reveal(secret), SALT, info, length));
}
