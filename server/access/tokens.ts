/** Secrets as the server meets them: it keeps SHA-256, and compares without telling by time. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** 32 bytes as base64url without padding; the two bits beyond them are zero. */
const TOKEN = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/** @returns the SHA-256 of the 32 bytes that `token` encodes, or `null` when it is no token. */
export function hashToken(token: string): string | null {
  if (!TOKEN.test(token)) return null;
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
}

export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'base64url'), Buffer.from(other, 'base64url')];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @returns the token of an `Authorization: Bearer …` header. */
export function readBearer(header: string | undefined): string | null {
  return header?.match(/^Bearer ([^ ]+)$/i)?.[1] ?? null;
}
