/**
 * Small things sealed under one symmetric key: an invitation's contents, a member's own key ring,
 * the secrets of a vault.
 *
 * version u8 (1) | nonce 24 | ciphertext | tag 16; XChaCha20-Poly1305 with AAD = "bs1" ‖ label ‖
 * 0x00 ‖ context, so that a box cannot stand in for one of another kind or another notebook.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { systemRandom } from './random.ts';
import { type Redacted, reveal } from './redacted.ts';

export type BoxLabel = 'invitation' | 'self-lockbox' | 'vault';

const VERSION = 1;
const HEADER_BYTES = 25;
const NOTHING = new Uint8Array();

export function sealBox(
  key: Redacted,
  label: BoxLabel,
  bytes: Uint8Array,
  context: Uint8Array = NOTHING,
): Uint8Array {
  const header = concatBytes(Uint8Array.of(VERSION), systemRandom(HEADER_BYTES - 1));
  return concatBytes(header, cipher(key, label, header, context).encrypt(bytes));
}

/** @returns `null` when damaged, of another version or kind, or under another key. */
export function openBox(
  key: Redacted,
  label: BoxLabel,
  box: Uint8Array,
  context: Uint8Array = NOTHING,
): Uint8Array | null {
  if (box[0] !== VERSION) return null;
  try {
    const header = box.subarray(0, HEADER_BYTES);
    return cipher(key, label, header, context).decrypt(box.subarray(HEADER_BYTES));
  } catch {
    // Too short or a failed tag: whoever asks learns only that it does not open.
    return null;
  }
}

function cipher(key: Redacted, label: BoxLabel, header: Uint8Array, context: Uint8Array) {
  const aad = concatBytes(utf8ToBytes(`bs1${label}`), Uint8Array.of(0), context);
  return xchacha20poly1305(reveal(key), header.subarray(1), aad);
}
