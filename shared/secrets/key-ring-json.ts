/** A key ring as it is written inside sealed boxes: `[{epoch, secret}]`, the secret as base64url. */
import { toBase64Url } from './base64url.ts';
import { asFields, readBytes } from './json.ts';
import type { KeyRing, NotebookKey } from './key-ring.ts';
import { Redacted, reveal } from './redacted.ts';

const SECRET_BYTES = 32;

export type KeyRingJson = { epoch: number; secret: string }[];

/** The result holds the keys in clear: it goes straight into a box. */
export function keyRingToJson(ring: KeyRing): KeyRingJson {
  return ring.map(({ epoch, secret }) => ({ epoch, secret: toBase64Url(reveal(secret)) }));
}

export function keyRingFromJson(json: unknown): KeyRing | null {
  if (!Array.isArray(json) || json.length === 0) return null;
  const ring: NotebookKey[] = [];
  for (const item of json) {
    const fields = asFields(item);
    const secret = readBytes(fields?.secret, SECRET_BYTES);
    const epoch = fields?.epoch;
    if (secret === null || typeof epoch !== 'number' || !Number.isSafeInteger(epoch)) return null;
    ring.push({ epoch, secret: new Redacted(secret) });
  }
  return ring;
}
