/**
 * Where a device keeps its passes: sealed under a data key (DEK), which is itself wrapped once for
 * every way to unlock. Today's way is `device`: the platform holds a WebCrypto key that no script
 * can read out, so a copy of the profile's files holds no pass in clear.
 *
 * The vault also owns a key pair for clips. Its public half is readable while the vault is locked,
 * so that what is captured meanwhile can be sealed for later.
 */
import { toBase64Url } from './base64url.ts';
import { openBox, sealBox } from './box.ts';
import { asFields, fromJsonBytes, readBase64Url, readBytes, toJsonBytes } from './json.ts';
import { type BoxKeys, boxKeysFrom, createBoxKeys } from './lockbox.ts';
import { decodePasses, encodePasses, type Pass } from './pass.ts';
import { systemRandom } from './random.ts';
import { Redacted, reveal } from './redacted.ts';
import { isWrap, unwrapByDevice, type Wrap, wrapForDevice } from './vault-wrap.ts';

const VERSION = 1;
const KEY_BYTES = 32;

/** An unlocked vault. Changing it means `sealVault({...vault, passes})` and keeping the bytes. */
export type Vault = {
  passes: readonly Pass[];
  clipKeys: BoxKeys;
  dek: Redacted;
  /** Every way to unlock, kept as it was found. */
  wraps: readonly Wrap[];
};

export type OpenedVault =
  | { ok: true; vault: Vault }
  | {
      ok: false;
      /** `locked`: this device's key does not open it. None of these may be overwritten unasked. */
      reason: 'damaged' | 'newer-version' | 'locked';
    };

export async function createVault(deviceKey: CryptoKey): Promise<Vault> {
  const dek = new Redacted(systemRandom(KEY_BYTES));
  const wraps = [await wrapForDevice(deviceKey, dek)];
  return { passes: [], clipKeys: createBoxKeys(), dek, wraps };
}

/** @returns the bytes to keep. */
export function sealVault({ passes, clipKeys, dek, wraps }: Vault): Uint8Array {
  const secrets = toJsonBytes({
    clipKey: toBase64Url(reveal(clipKeys.privateKey)),
    passes: toBase64Url(reveal(encodePasses(passes))),
  });
  return toJsonBytes({
    version: VERSION,
    clipKey: toBase64Url(clipKeys.publicKey),
    wraps,
    secrets: toBase64Url(sealBox(dek, 'vault', secrets, clipKeys.publicKey)),
  });
}

export async function openVault(bytes: Uint8Array, deviceKey: CryptoKey): Promise<OpenedVault> {
  const kept = fromJsonBytes(bytes);
  if (kept === null) return { ok: false, reason: 'damaged' };
  if (kept.version !== VERSION) return { ok: false, reason: 'newer-version' };
  const wraps = Array.isArray(kept.wraps) ? kept.wraps.filter(isWrap) : [];
  const dek = await firstThatOpens(wraps, deviceKey);
  if (dek === null) return { ok: false, reason: 'locked' };
  const vault = readSecrets(kept, dek, wraps);
  return vault === null ? { ok: false, reason: 'damaged' } : { ok: true, vault };
}

/** The public key for clips, readable while locked; `null` when the bytes are no vault. */
export function clipPublicKey(bytes: Uint8Array): Uint8Array | null {
  return readBytes(fromJsonBytes(bytes)?.clipKey, KEY_BYTES);
}

async function firstThatOpens(wraps: readonly Wrap[], key: CryptoKey): Promise<Redacted | null> {
  for (const wrap of wraps) {
    const dek = await unwrapByDevice(key, wrap);
    if (dek !== null) return dek;
  }
  return null;
}

function readSecrets(
  kept: Record<string, unknown>,
  dek: Redacted,
  wraps: readonly Wrap[],
): Vault | null {
  const publicKey = readBytes(kept.clipKey, KEY_BYTES);
  const sealed = readBase64Url(kept.secrets);
  if (publicKey === null || sealed === null) return null;
  const opened = openBox(dek, 'vault', sealed, publicKey);
  const secrets = asFields(opened && fromJsonBytes(opened));
  const privateKey = readBytes(secrets?.clipKey, KEY_BYTES);
  const written = readBase64Url(secrets?.passes);
  if (privateKey === null || written === null) return null;
  const passes = decodePasses(new Redacted(written));
  if (passes === null) return null;
  return { passes, clipKeys: boxKeysFrom(new Redacted(privateKey)), dek, wraps };
}
