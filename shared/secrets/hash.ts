/** The one hash of the house. The server imports this file, so it stays free of everything else. */
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

/** @returns 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return nobleSha256(bytes);
}
