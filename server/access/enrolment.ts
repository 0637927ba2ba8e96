/** How members and their devices come to be. Repeating what has succeeded is not a mistake. */
import { type EnrolDevice, type Enrolment, limits, type Role } from '#shared/sync/protocol.ts';
import type { Records, Store } from '../store/store.ts';
import { Refusal } from './refusal.ts';
import { hashToken, isSameHash } from './tokens.ts';

/** `again`: the same request was answered before, and its answer may have been lost. */
export type Outcome = 'done' | 'again';

/** @throws `too-many` when the notebook is full, `already-exists` when an id is taken. */
export async function addMember(
  records: Records,
  notebookId: string,
  role: Role,
  enrolment: Enrolment,
): Promise<void> {
  const { memberId, authHash, deviceId, deviceTokenHash, signKey, boxKey, selfLockbox } = enrolment;
  const members = await records.listMembers(notebookId);
  if (members.some((member) => member.memberId === memberId)) throw new Refusal('already-exists');
  const present = members.filter((member) => member.removedAt === null);
  if (present.length >= limits.membersPerNotebook) throw new Refusal('too-many');
  const now = Date.now();
  const keys = { authHash, signKey, boxKey, selfLockbox };
  await records.addMember({ notebookId, memberId, role, ...keys, joinedAt: now, removedAt: null });
  await addDevice(records, notebookId, { memberId, deviceId, deviceTokenHash });
}

/** Whether this very enrolment is what the notebook holds. */
export async function isEnrolled(
  records: Records,
  notebookId: string,
  { memberId, authHash, deviceId, deviceTokenHash }: Enrolment,
): Promise<boolean> {
  const member = await records.findMember(notebookId, memberId);
  if (member === null || member.removedAt !== null) return false;
  const device = await records.findDevice(notebookId, deviceId);
  return (
    device?.memberId === memberId &&
    isSameHash(member.authHash, authHash) &&
    isSameHash(device.tokenHash, deviceTokenHash)
  );
}

/** @throws `no-access`, the same for an unknown notebook, an unknown member and a wrong proof. */
export function enrolDevice(
  store: Store,
  notebookId: string,
  { memberId, auth, deviceId, deviceTokenHash }: EnrolDevice,
): Promise<Outcome> {
  return store.transaction(notebookId, async (records) => {
    const member = await records.findMember(notebookId, memberId);
    const proof = hashToken(auth);
    if (member === null || member.removedAt !== null) throw new Refusal('no-access');
    if (proof === null || !isSameHash(proof, member.authHash)) throw new Refusal('no-access');

    const device = await records.findDevice(notebookId, deviceId);
    if (device?.memberId === memberId && isSameHash(device.tokenHash, deviceTokenHash)) {
      return 'again';
    }
    const devices = await records.listDevices(notebookId, memberId);
    if (devices.length >= limits.devicesPerMember) throw new Refusal('too-many');
    await addDevice(records, notebookId, { memberId, deviceId, deviceTokenHash });
    return 'done';
  });
}

async function addDevice(
  records: Records,
  notebookId: string,
  {
    memberId,
    deviceId,
    deviceTokenHash: tokenHash,
  }: Pick<Enrolment, 'memberId' | 'deviceId' | 'deviceTokenHash'>,
): Promise<void> {
  const taken =
    (await records.findDevice(notebookId, deviceId)) ??
    (await records.findDeviceByToken(notebookId, tokenHash));
  if (taken !== null) throw new Refusal('already-exists');
  const now = Date.now();
  const times = { createdAt: now, lastSeenAt: now };
  await records.addDevice({ notebookId, memberId, deviceId, tokenHash, ...times });
}
