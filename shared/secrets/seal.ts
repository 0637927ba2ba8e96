/**
 * The sealed blob: everything the server, the disk and the network ever see of a notebook.
 *
 *     blob      = version u8 (1) | keyId 8 | nonce 24 | ciphertext | tag 16
 *     AAD       = "bs1" | notebookId | the 33 header bytes
 *     plaintext = kind u8 | lamport varuint | length varuint | body | zeros
 *
 * XChaCha20-Poly1305 with a random nonce. The plaintext is padded to max(64, Padmé(length)), an
 * awareness state to at least 512, so that its size does not tell what somebody is doing.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { toBase64Url } from './base64url.ts';
import type { Keychain } from './key-ring.ts';
import { padmeLength } from './padding.ts';
import type { RandomBytes } from './random.ts';
import { reveal } from './redacted.ts';

const VERSION = 1;
const KEY_ID_END = 9;
const HEADER_END = 33;
const TAG_LENGTH = 16;
const AAD_PREFIX = new TextEncoder().encode('bs1');

export const kind = {
  updates: 1,
  snapshot: 2,
  awareness: 3,
  snapshotV2: 4,
  snapshotV2Deflated: 5,
} as const;
export type Kind = (typeof kind)[keyof typeof kind];

/** What is sealed. `lamport` orders blobs; `body` means what `kind` says. */
export type Content = { kind: Kind; lamport: number; body: Uint8Array };

/** `no-key`: a key may still arrive. `new-version`: a newer program wrote it. `damaged`: neither. */
export type OpenFailure = 'no-key' | 'new-version' | 'damaged';
export type Opened =
  | { ok: true; content: Content; keyName: string }
  | { ok: false; reason: OpenFailure; keyName: string | null };

/** Seals with the keychain's current key. */
export function sealBlob(keys: Keychain, content: Content, random: RandomBytes): Uint8Array {
  const header = new Uint8Array(HEADER_END);
  header[0] = VERSION;
  header.set(keys.current.id, 1);
  header.set(random(HEADER_END - KEY_ID_END), KEY_ID_END);
  const isAwareness = content.kind === kind.awareness;
  const secret = isAwareness ? keys.current.awareness : keys.current.document;
  const ciphertext = cipher(secret, header, keys.notebookId).encrypt(
    writePlaintext(content, isAwareness ? 512 : 64),
  );
  const blob = new Uint8Array(HEADER_END + ciphertext.length);
  blob.set(header);
  blob.set(ciphertext, HEADER_END);
  return blob;
}

/** Opens a blob of the document or of awareness. Never throws, whatever `blob` is. */
export function openBlob(
  keys: Keychain,
  blob: unknown,
  purpose: 'document' | 'awareness' = 'document',
): Opened {
  if (!(blob instanceof Uint8Array) || blob.length === 0) return failed('damaged');
  if ((blob[0] ?? 0) > VERSION) return failed('new-version');
  if (blob[0] !== VERSION || blob.length < HEADER_END + TAG_LENGTH) return failed('damaged');
  const keyName = toBase64Url(blob.subarray(1, KEY_ID_END));
  const key = keys.byName.get(keyName);
  if (key === undefined) return failed('no-key', keyName);
  try {
    const plaintext = cipher(key[purpose], blob.subarray(0, HEADER_END), keys.notebookId).decrypt(
      blob.subarray(HEADER_END),
    );
    return readPlaintext(plaintext, purpose, keyName);
  } catch {
    // Wrong tag or a truncated plaintext: to a stranger's bytes the answer is the same.
    return failed('damaged', keyName);
  }
}

function writePlaintext(content: Content, minimum: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, content.kind);
  encoding.writeVarUint(encoder, content.lamport);
  encoding.writeVarUint8Array(encoder, content.body);
  const written = encoding.toUint8Array(encoder);
  const padded = new Uint8Array(Math.max(minimum, padmeLength(written.length)));
  padded.set(written);
  return padded;
}

function readPlaintext(
  plaintext: Uint8Array,
  purpose: 'document' | 'awareness',
  keyName: string,
): Opened {
  const decoder = decoding.createDecoder(plaintext);
  const found = decoding.readUint8(decoder);
  if (!isKind(found)) return failed('new-version', keyName);
  if ((found === kind.awareness) !== (purpose === 'awareness')) return failed('damaged', keyName);
  const lamport = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  return { ok: true, content: { kind: found, lamport, body }, keyName };
}

function isKind(value: number): value is Kind {
  return value >= kind.updates && value <= kind.snapshotV2Deflated;
}

function cipher(secret: Parameters<typeof reveal>[0], header: Uint8Array, notebookId: Uint8Array) {
  const aad = new Uint8Array(AAD_PREFIX.length + notebookId.length + header.length);
  aad.set(AAD_PREFIX);
  aad.set(notebookId, AAD_PREFIX.length);
  aad.set(header, AAD_PREFIX.length + notebookId.length);
  return xchacha20poly1305(reveal(secret), header.subarray(KEY_ID_END), aad);
}

function failed(reason: OpenFailure, keyName: string | null = null): Opened {
  return { ok: false, reason, keyName };
}
