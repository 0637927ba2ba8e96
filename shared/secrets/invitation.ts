/**
 * An invitation is one secret in a link, `https://server/i#1.<secret>`. The link leads to a box on
 * the server that can be fetched once; it never carries the notebook's keys, because browser
 * histories and messengers keep links. A browser does not send the part after `#` to anybody.
 */
import { toBase64Url } from './base64url.ts';
import { openBox, sealBox } from './box.ts';
import { deriveFree } from './derive.ts';
import { sha256 } from './hash.ts';
import { asFields, fromJsonBytes, readBase64Url, readBytes, toJsonBytes } from './json.ts';
import type { KeyRing } from './key-ring.ts';
import { keyRingFromJson, keyRingToJson } from './key-ring-json.ts';
import { isId, isKnownRole, type KnownRole } from './pass.ts';
import { systemRandom } from './random.ts';
import { Redacted, reveal } from './redacted.ts';

const VERSION = 1;
const SECRET_BYTES = 16;
const SECRET_LETTERS = 22;

/** The entry in the notebook that the inviter prepared for the one who comes. */
export type ExpectedMember = { id: string; name: string; kind: string };

/** What the box says to whoever holds the link. */
export type Invitation = {
  server: string;
  notebookId: string;
  keyRing: KeyRing;
  role: KnownRole;
  /** The notebook's, and the inviter's name: what one sees before joining. */
  title: string;
  inviter: string;
  member: ExpectedMember | null;
};

export type InvitationKeys = {
  /** The server finds the box by this; base64url. */
  id: string;
  token: Redacted;
  tokenHash: Uint8Array;
  box: Redacted;
};

export function newInvitationSecret(): Redacted {
  return new Redacted(systemRandom(SECRET_BYTES));
}

export function invitationKeys(secret: Redacted): InvitationKeys {
  const token = deriveFree(secret, 'iv/token');
  return {
    id: toBase64Url(reveal(deriveFree(secret, 'iv/id'))),
    token,
    tokenHash: sha256(reveal(token)),
    box: deriveFree(secret, 'iv/box'),
  };
}

/** The result opens a notebook: show it, encode it as QR, but never log or store it. */
export function invitationLink(server: string, secret: Redacted): string {
  return `${server.replace(/\/+$/, '')}/i#${VERSION}.${toBase64Url(reveal(secret))}`;
}

export type LinkRefusal =
  | 'not-an-invitation'
  /** Cut off on its way; ask for it again. */
  | 'incomplete'
  /** Made by a newer version of this program. */
  | 'newer-version'
  /** Plain http to another machine: anybody on the way could answer in the server's place. */
  | 'not-secure'
  /** Only the code was pasted, and there is no server to ask. */
  | 'needs-server';

export type ParsedLink =
  | { ok: true; server: string; secret: Redacted }
  | { ok: false; reason: LinkRefusal };

const LINK = /(https?:\/\/[^\s#<>"']*)\/i#(\d+)\.([\w-]*)/i;
const CODE = /^\W*(\d+)\.([\w-]+)\W*$/;

/**
 * Finds the invitation in whatever was pasted: the link, the link within a message, or its code.
 * @param defaultServer whom a bare code is taken to address
 */
export function parseInvitation(text: string, defaultServer?: string): ParsedLink {
  // Messengers break long links by invisible spaces and escape the hash.
  const clean = text.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').replace(/%23/g, '#');
  const link = LINK.exec(clean);
  if (link !== null) return check(link[1], link[2], link[3]);
  const code = CODE.exec(clean);
  if (code === null) return { ok: false, reason: 'not-an-invitation' };
  if (defaultServer === undefined) return { ok: false, reason: 'needs-server' };
  return check(defaultServer, code[1], code[2]);
}

function check(address = '', version = '', letters = ''): ParsedLink {
  if (Number(version) > VERSION) return { ok: false, reason: 'newer-version' };
  if (Number(version) < VERSION) return { ok: false, reason: 'not-an-invitation' };
  const server = readServer(address);
  if (typeof server !== 'string') return server;
  if (letters.length < SECRET_LETTERS) return { ok: false, reason: 'incomplete' };
  // What follows the code may be a messenger's emphasis, `_link_`.
  if (!/^[-_]*$/.test(letters.slice(SECRET_LETTERS))) {
    return { ok: false, reason: 'not-an-invitation' };
  }
  const secret = readBytes(letters.slice(0, SECRET_LETTERS), SECRET_BYTES);
  if (secret === null) return { ok: false, reason: 'not-an-invitation' };
  return { ok: true, server, secret: new Redacted(secret) };
}

function readServer(address: string): string | { ok: false; reason: LinkRefusal } {
  if (!URL.canParse(address)) return { ok: false, reason: 'not-an-invitation' };
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'not-an-invitation' };
  const nearby = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !nearby) return { ok: false, reason: 'not-secure' };
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/** @returns base64url, as the server keeps it. */
export function sealInvitation(secret: Redacted, invitation: Invitation): string {
  const { keyRing, ...rest } = invitation;
  const contents = toJsonBytes({ version: VERSION, ...rest, keyRing: keyRingToJson(keyRing) });
  return toBase64Url(sealBox(invitationKeys(secret).box, 'invitation', contents));
}

/** @returns `null` when the box does not fit the link or is damaged. */
export function openInvitation(secret: Redacted, box: string): Invitation | 'newer-version' | null {
  const fields = openFields(secret, box);
  if (fields === null) return null;
  if (fields.version !== VERSION) return 'newer-version';
  const { server, notebookId, role, title, inviter } = fields;
  const keyRing = keyRingFromJson(fields.keyRing);
  if (keyRing === null || !isId(notebookId) || !isKnownRole(role)) return null;
  if (typeof server !== 'string' || typeof title !== 'string' || typeof inviter !== 'string') {
    return null;
  }
  return { server, notebookId, keyRing, role, title, inviter, member: readMember(fields.member) };
}

function openFields(secret: Redacted, box: string) {
  const sealed = readBase64Url(box);
  const bytes = sealed && openBox(invitationKeys(secret).box, 'invitation', sealed);
  return bytes && fromJsonBytes(bytes);
}

function readMember(value: unknown): ExpectedMember | null {
  const fields = asFields(value);
  if (fields === null || !isId(fields.id)) return null;
  const { id, name, kind } = fields;
  return typeof name === 'string' && typeof kind === 'string' ? { id, name, kind } : null;
}
