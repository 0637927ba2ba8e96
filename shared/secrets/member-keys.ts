/**
 * What one member secret stands for in one notebook: proof of membership, the member's public keys,
 * and the self-lockbox from which a recovery gets the key ring back.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { openBox, sealBox } from './box.ts';
import { derive } from './derive.ts';
import { sha256 } from './hash.ts';
import { fromJsonBytes, readBase64Url, toJsonBytes } from './json.ts';
import type { KeyRing } from './key-ring.ts';
import { keyRingFromJson, keyRingToJson } from './key-ring-json.ts';
import { type BoxKeys, boxKeysFrom } from './lockbox.ts';
import { type Redacted, reveal } from './redacted.ts';

export type MemberKeys = {
  /** Enrols devices; the server knows its SHA-256. */
  auth: Redacted;
  authHash: Uint8Array;
  signing: { publicKey: Uint8Array; privateKey: Redacted };
  box: BoxKeys;
};

/** @param notebookId as base64url */
export function memberKeys(memberSecret: Redacted, notebookId: string): MemberKeys {
  const id = fromBase64Url(notebookId);
  const auth = derive(memberSecret, 'mb/auth', id);
  const signKey = derive(memberSecret, 'mb/ed25519', id);
  return {
    auth,
    authHash: sha256(reveal(auth)),
    signing: { publicKey: ed25519.getPublicKey(reveal(signKey)), privateKey: signKey },
    box: boxKeysFrom(derive(memberSecret, 'mb/x25519', id)),
  };
}

/** @returns base64url, as the server keeps it. */
export function sealSelfLockbox(
  memberSecret: Redacted,
  notebookId: string,
  keyRing: KeyRing,
): string {
  const id = fromBase64Url(notebookId);
  const contents = toJsonBytes({ version: 1, keyRing: keyRingToJson(keyRing) });
  return toBase64Url(sealBox(derive(memberSecret, 'mb/lockbox', id), 'self-lockbox', contents, id));
}

/** @returns `null` when it is not this member's, damaged, or of a newer version. */
export function openSelfLockbox(
  memberSecret: Redacted,
  notebookId: string,
  lockbox: string,
): KeyRing | null {
  const id = fromBase64Url(notebookId);
  const box = readBase64Url(lockbox);
  const bytes = box && openBox(derive(memberSecret, 'mb/lockbox', id), 'self-lockbox', box, id);
  const contents = bytes && fromJsonBytes(bytes);
  return contents?.version === 1 ? keyRingFromJson(contents.keyRing) : null;
}
