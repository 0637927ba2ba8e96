/**
 * A pass is the right of one device to one notebook: who it is to the server, and the keys to what
 * is written. Passes are written down only inside a vault.
 */
import { toBase64Url } from './base64url.ts';
import { asFields, fromJsonBytes, readBytes, toJsonBytes } from './json.ts';
import type { KeyRing } from './key-ring.ts';
import { keyRingFromJson, keyRingToJson } from './key-ring-json.ts';
import { systemRandom } from './random.ts';
import { Redacted, reveal } from './redacted.ts';

/** The role as it was when last heard of; the server decides anew at every request. */
export type KnownRole = 'owner' | 'editor' | 'viewer';

/** Ids are base64url of 16 bytes; `server` is an origin such as `https://notes.example.org`. */
export type Pass = {
  server: string;
  notebookId: string;
  memberId: string;
  role: KnownRole;
  memberSecret: Redacted;
  deviceId: string;
  deviceToken: Redacted;
  keyRing: KeyRing;
};

const VERSION = 1;
const ID_BYTES = 16;
const MEMBER_SECRET_BYTES = 16;
const TOKEN_BYTES = 32;

export function newId(): string {
  return toBase64Url(systemRandom(ID_BYTES));
}

export function newMemberSecret(): Redacted {
  return new Redacted(systemRandom(MEMBER_SECRET_BYTES));
}

export function newDeviceToken(): Redacted {
  return new Redacted(systemRandom(TOKEN_BYTES));
}

export function newKeyRing(): KeyRing {
  return [{ epoch: 1, secret: new Redacted(systemRandom(32)) }];
}

/** The bytes hold every secret in clear: they go straight into a vault. */
export function encodePasses(passes: readonly Pass[]): Redacted {
  return new Redacted(toJsonBytes({ version: VERSION, passes: passes.map(writePass) }));
}

/** @returns `null` when damaged or written by a newer version: nothing may be overwritten then. */
export function decodePasses(bytes: Redacted): Pass[] | null {
  const json = fromJsonBytes(reveal(bytes));
  if (json?.version !== VERSION || !Array.isArray(json.passes)) return null;
  const passes = json.passes.map(readPass);
  return passes.every((pass) => pass !== null) ? passes : null;
}

function writePass(pass: Pass): object {
  return {
    ...pass,
    memberSecret: toBase64Url(reveal(pass.memberSecret)),
    deviceToken: toBase64Url(reveal(pass.deviceToken)),
    keyRing: keyRingToJson(pass.keyRing),
  };
}

function readPass(json: unknown): Pass | null {
  const fields = asFields(json);
  if (fields === null) return null;
  const { server, notebookId, memberId, deviceId, role } = fields;
  const memberSecret = readBytes(fields.memberSecret, MEMBER_SECRET_BYTES);
  const deviceToken = readBytes(fields.deviceToken, TOKEN_BYTES);
  const keyRing = keyRingFromJson(fields.keyRing);
  if (typeof server !== 'string' || !isKnownRole(role)) return null;
  if (!isId(notebookId) || !isId(memberId) || !isId(deviceId)) return null;
  if (memberSecret === null || deviceToken === null || keyRing === null) return null;
  return {
    server,
    notebookId,
    memberId,
    role,
    memberSecret: new Redacted(memberSecret),
    deviceId,
    deviceToken: new Redacted(deviceToken),
    keyRing,
  };
}

export function isId(value: unknown): value is string {
  return readBytes(value, ID_BYTES) !== null;
}

export function isKnownRole(value: unknown): value is KnownRole {
  return value === 'owner' || value === 'editor' || value === 'viewer';
}
