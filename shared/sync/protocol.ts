/**
 * The whole vocabulary between a member's device and the server: paths, messages, limits, refusals
 * and the bodies of the HTTP API. Both sides import this file and nothing else of each other.
 *
 * Every id, token hash, key and box travels as base64url without padding. Ids are 16 bytes (22
 * characters); tokens, hashes and public keys are 32 bytes (43 characters).
 */

/** Raised when a change to the wire would mislead an older peer. */
export const PROTOCOL_VERSION = 1;

export const API_PATH = '/api/v1';
export const SYNC_PATH = '/sync';

/** The WebSocket subprotocols offered by a device: the protocol's name, then its pass. */
export const SUBPROTOCOL = 'y-websocket';
export const BEARER_PREFIX = 'bearer.';

/**
 * Message types, each the leading varuint of a binary frame. 0, 1 and 3 are y-websocket's own
 * (https://github.com/yjs/y-protocols/blob/master/PROTOCOL.md); 100 and 101 are ours and are
 * spoken only after the device has said hello, so that an unmodified provider never sees them.
 */
export const messageType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** device → server: varuint protocol version. Asks for `saved`. */
  hello: 100,
  /**
   * server → device: varuint8array, a state vector that is safely on the server's disk: all of it
   * in answer to hello, afterwards only of the outer clients that this device has written for.
   */
  saved: 101,
} as const;

export const syncStep = { one: 0, two: 1, update: 2 } as const;

/** Sizes in bytes, times in milliseconds. */
export const limits = {
  /** One WebSocket frame. A device that was long offline sends all it has in one. */
  frameBytes: 16 * 1024 * 1024,
  /** One awareness frame: a sealed state is 512 bytes and some. */
  awarenessBytes: 16 * 1024,
  /** Live sealed bytes of one notebook. */
  notebookBytes: 32 * 1024 * 1024,
  /** One HTTP body. */
  bodyBytes: 64 * 1024,
  /** A sealed box: an invitation's or a member's own key ring. */
  boxBytes: 16 * 1024,
  invitationLifetime: 7 * 24 * 60 * 60 * 1000,
  membersPerNotebook: 64,
  devicesPerMember: 32,
  openInvitations: 32,
} as const;

export const roles = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof roles)[number];

/**
 * Every refusal that is expected. `http` is its status in the API. `close` is its WebSocket close
 * code: 4400–4499 tell y-websocket that trying again is pointless, all others make it retry.
 */
export const refusals = {
  malformed: { http: 400, close: 1007 },
  'no-access': { http: 401, close: 4401 },
  'read-only': { http: 403, close: 4403 },
  'owner-only': { http: 403, close: 4403 },
  'not-found': { http: 404, close: 4401 },
  'already-exists': { http: 409, close: 1008 },
  'last-owner': { http: 409, close: 1008 },
  'invitation-gone': { http: 410, close: 1008 },
  'too-large': { http: 413, close: 4413 },
  'too-old': { http: 426, close: 4409 },
  'too-many': { http: 429, close: 1013 },
  unavailable: { http: 503, close: 1012 },
} as const;
export type RefusalReason = keyof typeof refusals;

/** The body of every refusal over HTTP: a problem document (RFC 9457), `application/problem+json`. */
export type Problem = {
  type: `urn:between-sessions:refusal:${RefusalReason}`;
  title: string;
  status: number;
  detail?: string;
};

/** What a new member tells the server about themselves: hashes and public keys, never a secret. */
export type Enrolment = {
  memberId: string;
  /** SHA-256 of `mb/auth`, which later enrols the member's other devices. */
  authHash: string;
  deviceId: string;
  /** SHA-256 of this device's access token. */
  deviceTokenHash: string;
  signKey: string;
  boxKey: string;
  /** The key ring sealed to the member's own secret (`mb/lockbox`). */
  selfLockbox: string;
};

/**
 * POST /notebooks → 201 with `Redeemed`. Sending the same again is answered with 200, here and at
 * every other POST. DELETE /notebooks/:notebookId → 204 erases it (owners).
 */
export type CreateNotebook = { notebookId: string } & Enrolment;

/** POST /notebooks/:notebookId/devices → 201. Proves membership with `mb/auth` itself. */
export type EnrolDevice = {
  memberId: string;
  auth: string;
  deviceId: string;
  deviceTokenHash: string;
};

/** GET /notebooks/:notebookId/devices: an array of the member's own. DELETE …/devices/:deviceId → 204. */
export type DeviceRecord = { deviceId: string; createdAt: number; lastSeenAt: number };

/** PUT (→ 204) and GET /notebooks/:notebookId/self-lockbox. */
export type SelfLockbox = { selfLockbox: string };

/**
 * GET /notebooks/:notebookId/members: an array. PATCH …/members/:memberId {role} → the record.
 * DELETE …/members/:memberId → 204: by an owner, or by the member to leave.
 */
export type MemberRecord = {
  memberId: string;
  role: Role;
  signKey: string;
  boxKey: string;
  joinedAt: number;
  removedAt: number | null;
};

/** POST /notebooks/:notebookId/invitations → 201 (owners). Times are Unix milliseconds. */
export type CreateInvitation = {
  invitationId: string;
  /** SHA-256 of `iv/token`. */
  tokenHash: string;
  box: string;
  role: Role;
  expiresAt: number;
};

/** GET /notebooks/:notebookId/invitations: an array of the open ones (owners). DELETE …/invitations/:invitationId → 204. */
export type InvitationRecord = {
  invitationId: string;
  role: Role;
  createdAt: number;
  expiresAt: number;
};

/** GET /invitations/:invitationId with `Authorization: Bearer <iv/token>`. */
export type InvitationOffer = { box: string; role: Role; expiresAt: number };

/**
 * POST /invitations/:invitationId/redemption with `Authorization: Bearer <iv/token>` → 201.
 * One use: the box is deleted in the same transaction. The same device may repeat its own
 * redemption (its answer may have been lost on the way) and is told the same again.
 */
export type RedeemInvitation = Enrolment;
export type Redeemed = { notebookId: string; role: Role };
