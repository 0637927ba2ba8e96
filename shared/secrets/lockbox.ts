/**
 * Bytes that only the holder of one X25519 key can open: a member's lockbox with the notebook keys,
 * and a clip captured while the notebook is locked.
 *
 * version u8 (1) | ephemeral public key 32 | ciphertext | tag 16, with
 * key 32 ‖ nonce 24 = HKDF-SHA256(shared secret ‖ ephemeral ‖ recipient, "between-sessions/v1",
 * "sealed-to" ‖ 0x00 ‖ info): both public keys are bound in, so a box fits one recipient only.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { Redacted, reveal } from './redacted.ts';

const VERSION = 1;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_BYTES;

export type BoxKeys = { publicKey: Uint8Array; privateKey: Redacted };

export function createBoxKeys(): BoxKeys {
  const { secretKey, publicKey } = x25519.keygen();
  return { publicKey, privateKey: new Redacted(secretKey) };
}

export function boxKeysFrom(privateKey: Redacted): BoxKeys {
  return { publicKey: x25519.getPublicKey(reveal(privateKey)), privateKey };
}

/**
 * @param info what the box is for; opening needs the same.
 * @throws when `publicKey` is no usable X25519 key.
 */
export function sealTo(publicKey: Uint8Array, bytes: Uint8Array, info: string): Uint8Array {
  const ephemeral = x25519.keygen();
  return sealWith(ephemeral, publicKey, bytes, info);
}

/** For known-answer tests: real boxes get a fresh ephemeral key from `sealTo`. */
export function sealWith(
  ephemeral: { secretKey: Uint8Array; publicKey: Uint8Array },
  publicKey: Uint8Array,
  bytes: Uint8Array,
  info: string,
): Uint8Array {
  const shared = x25519.getSharedSecret(ephemeral.secretKey, publicKey);
  const header = concatBytes(Uint8Array.of(VERSION), ephemeral.publicKey);
  const cipher = cipherFor(shared, header, publicKey, info);
  return concatBytes(header, cipher.encrypt(bytes));
}

/** @returns `null` when the box is damaged, of another version, or meant for somebody else. */
export function openSealed(privateKey: Redacted, box: Uint8Array, info: string): Uint8Array | null {
  if (box[0] !== VERSION || box.length < HEADER_BYTES + TAG_BYTES) return null;
  const header = box.subarray(0, HEADER_BYTES);
  const secret = reveal(privateKey);
  try {
    const shared = x25519.getSharedSecret(secret, header.subarray(1));
    const cipher = cipherFor(shared, header, x25519.getPublicKey(secret), info);
    return cipher.decrypt(box.subarray(HEADER_BYTES));
  } catch {
    // A forged ephemeral key and a failed tag are the same answer to whoever asks.
    return null;
  }
}

function cipherFor(shared: Uint8Array, header: Uint8Array, recipient: Uint8Array, info: string) {
  const ikm = concatBytes(shared, header.subarray(1), recipient);
  const label = concatBytes(utf8ToBytes('sealed-to'), Uint8Array.of(0), utf8ToBytes(info));
  const derived = hkdf(sha256, ikm, utf8ToBytes('between-sessions/v1'), label, 56);
  return xchacha20poly1305(derived.subarray(0, 32), derived.subarray(32), header);
}
