/**
 * The forms of ids, keys and bodies. Each schema says what the type of the same name in
 * `protocol.ts` promises; unknown fields are refused, so that a misspelt one is noticed.
 */
import { limits, roles } from '#shared/sync/protocol.ts';

/** 16 bytes as base64url. The bits beyond them are zero: one value has one spelling. */
export const id = { type: 'string', pattern: '^[A-Za-z0-9_-]{21}[AQgw]$' } as const;
/** 32 bytes as base64url: a token, a hash or a public key. */
const bytes32 = { type: 'string', pattern: '^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$' } as const;
/** Sealed bytes as base64url. */
const box = {
  type: 'string',
  minLength: 2,
  maxLength: Math.ceil((limits.boxBytes * 4) / 3),
  pattern: '^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$',
} as const;
const role = { type: 'string', enum: roles } as const;

function form<Properties extends Record<string, object>>(properties: Properties) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as const;
}

const enrolment = {
  memberId: id,
  authHash: bytes32,
  deviceId: id,
  deviceTokenHash: bytes32,
  signKey: bytes32,
  boxKey: bytes32,
  selfLockbox: box,
};

export const bodies = {
  createNotebook: form({ notebookId: id, ...enrolment }),
  enrolDevice: form({ memberId: id, auth: bytes32, deviceId: id, deviceTokenHash: bytes32 }),
  selfLockbox: form({ selfLockbox: box }),
  changeRole: form({ role }),
  createInvitation: form({
    invitationId: id,
    tokenHash: bytes32,
    box,
    role,
    expiresAt: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  }),
  redeemInvitation: form(enrolment),
};

/** Path parameters: an id each. */
export function ids<Name extends string>(...names: Name[]) {
  return form(Object.fromEntries(names.map((name) => [name, id])) as Record<Name, typeof id>);
}
