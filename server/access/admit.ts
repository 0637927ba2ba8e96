/** Who is asking: a device token, looked up among the notebook's devices, before anything else. */
import type { Role } from '#shared/sync/protocol.ts';
import type { Records } from '../store/store.ts';
import { Refusal } from './refusal.ts';
import { hashToken, isSameHash } from './tokens.ts';

export type Pass = { notebookId: string; memberId: string; deviceId: string; role: Role };

/** A device's last sign of life is kept to the minute: it is read by people. */
const SEEN_PRECISION = 60 * 1000;

/**
 * @throws `no-access`, the same for a missing token, an unknown one, a removed member and a
 * notebook that does not exist.
 */
export async function admit(
  records: Records,
  notebookId: string,
  token: string | null,
): Promise<Pass> {
  const tokenHash = token === null ? null : hashToken(token);
  if (tokenHash === null) throw new Refusal('no-access');
  const device = await records.findDeviceByToken(notebookId, tokenHash);
  if (device === null || !isSameHash(device.tokenHash, tokenHash)) throw new Refusal('no-access');
  const { memberId, deviceId } = device;
  const role = await findRole(records, notebookId, memberId);
  const now = Date.now();
  if (now - device.lastSeenAt >= SEEN_PRECISION) {
    await records.markDeviceSeen(notebookId, deviceId, now);
  }
  return { notebookId, memberId, deviceId, role };
}

/** The pass as it is now. @throws `no-access` when it does not hold any more. */
export async function readmit(records: Records, pass: Pass): Promise<Pass> {
  const device = await records.findDevice(pass.notebookId, pass.deviceId);
  if (device?.memberId !== pass.memberId) throw new Refusal('no-access');
  return { ...pass, role: await findRole(records, pass.notebookId, pass.memberId) };
}

async function findRole(records: Records, notebookId: string, memberId: string): Promise<Role> {
  const member = await records.findMember(notebookId, memberId);
  if (member === null || member.removedAt !== null) throw new Refusal('no-access');
  return member.role;
}

export function requireOwner(pass: Pass): void {
  if (pass.role !== 'owner') throw new Refusal('owner-only');
}
