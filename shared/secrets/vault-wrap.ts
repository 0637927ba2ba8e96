/**
 * The ways a vault's data key is wrapped. `device` is an AES-GCM key that the platform keeps and no
 * script can read out. `prf` (a passkey) and `passphrase` have their place in the format and are
 * carried along unopened by versions that cannot use them.
 */
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { asFields } from './json.ts';
import { systemRandom } from './random.ts';
import { Redacted, reveal } from './redacted.ts';

/** Byte fields are base64url. */
export type Wrap =
  | { type: 'device'; nonce: string; ct: string }
  | { type: 'prf'; salt: string; nonce: string; ct: string }
  | { type: 'passphrase'; kdf: string; salt: string; nonce: string; ct: string };

const NONCE_BYTES = 12;
const CONTEXT = new TextEncoder().encode('between-sessions/v1 vault device');

/** A key whose bytes no script can read. Keep it as it is, in IndexedDB. */
export function createDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function wrapForDevice(key: CryptoKey, dek: Redacted): Promise<Wrap> {
  const nonce = systemRandom(NONCE_BYTES);
  const ct = await crypto.subtle.encrypt(parameters(nonce), key, new Uint8Array(reveal(dek)));
  return { type: 'device', nonce: toBase64Url(nonce), ct: toBase64Url(new Uint8Array(ct)) };
}

/** @returns `null` when this is not a wrap for that key. */
export async function unwrapByDevice(key: CryptoKey, wrap: Wrap): Promise<Redacted | null> {
  if (wrap.type !== 'device') return null;
  try {
    const nonce = fromBase64Url(wrap.nonce);
    const ct = new Uint8Array(fromBase64Url(wrap.ct));
    return new Redacted(new Uint8Array(await crypto.subtle.decrypt(parameters(nonce), key, ct)));
  } catch {
    // A wrap for another device's key, or damaged: another wrap may still fit.
    return null;
  }
}

export function isWrap(value: unknown): value is Wrap {
  const fields = asFields(value);
  if (fields === null || typeof fields.nonce !== 'string' || typeof fields.ct !== 'string') {
    return false;
  }
  if (fields.type === 'device') return true;
  if (typeof fields.salt !== 'string') return false;
  return fields.type === 'prf' || (fields.type === 'passphrase' && typeof fields.kdf === 'string');
}

function parameters(nonce: Uint8Array): AesGcmParams {
  return { name: 'AES-GCM', iv: new Uint8Array(nonce), additionalData: CONTEXT };
}
