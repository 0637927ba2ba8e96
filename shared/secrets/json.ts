/** JSON in sealed boxes: written once, read as untrusted. */
import { fromBase64Url } from './base64url.ts';

export type JsonFields = Record<string, unknown>;

export function toJsonBytes(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** @returns the object written in `bytes`; `null` when there is none. */
export function fromJsonBytes(bytes: Uint8Array): JsonFields | null {
  try {
    return asFields(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

export function asFields(value: unknown): JsonFields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

/** @returns the bytes of base64url text of any length; `null` for anything else. */
export function readBase64Url(value: unknown): Uint8Array | null {
  if (typeof value !== 'string') return null;
  try {
    return fromBase64Url(value);
  } catch {
    return null;
  }
}

/** @returns the bytes, or `null` unless `value` is base64url of exactly `length` bytes. */
export function readBytes(value: unknown, length: number): Uint8Array | null {
  const bytes = readBase64Url(value);
  return bytes?.length === length ? bytes : null;
}
