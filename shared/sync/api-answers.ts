/** Readers of the server's answers: what is not exactly as promised is `null`, never trusted. */
import {
  type DeviceRecord,
  type InvitationOffer,
  type InvitationRecord,
  type MemberRecord,
  type Redeemed,
  type Role,
  roles,
  type SelfLockbox,
} from './protocol.ts';

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

export function readNothing(): true {
  return true;
}

function readList<T>(read: (item: unknown) => T | null): (json: unknown) => T[] | null {
  return (json) => {
    if (!Array.isArray(json)) return null;
    const items = json.map(read);
    return items.every((item) => item !== null) ? items : null;
  };
}

export const readMembers = readList<MemberRecord>((json) => {
  if (!isFields(json)) return null;
  const { memberId, role, signKey, boxKey, joinedAt, removedAt } = json;
  if (!isText(memberId) || !isRole(role) || !isText(signKey) || !isText(boxKey)) return null;
  if (!isTime(joinedAt) || (removedAt !== null && !isTime(removedAt))) return null;
  return { memberId, role, signKey, boxKey, joinedAt, removedAt };
});

export const readDevices = readList<DeviceRecord>((json) => {
  if (!isFields(json)) return null;
  const { deviceId, createdAt, lastSeenAt } = json;
  if (!isText(deviceId) || !isTime(createdAt) || !isTime(lastSeenAt)) return null;
  return { deviceId, createdAt, lastSeenAt };
});

export const readInvitations = readList<InvitationRecord>((json) => {
  if (!isFields(json)) return null;
  const { invitationId, role, createdAt, expiresAt } = json;
  if (!isText(invitationId) || !isRole(role) || !isTime(createdAt) || !isTime(expiresAt)) {
    return null;
  }
  return { invitationId, role, createdAt, expiresAt };
});

export function readOffer(json: unknown): InvitationOffer | null {
  if (!isFields(json)) return null;
  const { box, role, expiresAt } = json;
  return isText(box) && isRole(role) && isTime(expiresAt) ? { box, role, expiresAt } : null;
}

export function readRedeemed(json: unknown): Redeemed | null {
  if (!isFields(json)) return null;
  const { notebookId, role } = json;
  return isText(notebookId) && isRole(role) ? { notebookId, role } : null;
}

export function readSelfLockbox(json: unknown): SelfLockbox | null {
  if (!isFields(json)) return null;
  return isText(json.selfLockbox) ? { selfLockbox: json.selfLockbox } : null;
}
