/** Members' devices in SQL. */
import type { Kysely } from 'kysely';
import type { Records } from '../store.ts';
import { countAccessChange } from './count-access-change.ts';
import type { Tables } from './tables.ts';

const deviceColumns = [
  'notebook_id as notebookId',
  'id as deviceId',
  'member_id as memberId',
  'token_hash as tokenHash',
  'created_at as createdAt',
  'last_seen_at as lastSeenAt',
] as const;

export function createDeviceRecords(db: Kysely<Tables>) {
  const devicesIn = (notebookId: string) =>
    db.selectFrom('device').select(deviceColumns).where('notebook_id', '=', notebookId);
  return {
    async findDevice(notebookId, deviceId) {
      return (await devicesIn(notebookId).where('id', '=', deviceId).executeTakeFirst()) ?? null;
    },

    async findDeviceByToken(notebookId, tokenHash) {
      const row = await devicesIn(notebookId)
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row ?? null;
    },

    async listDevices(notebookId, memberId) {
      return await devicesIn(notebookId)
        .where('member_id', '=', memberId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
    },

    async addDevice(device) {
      await db
        .insertInto('device')
        .values({
          notebook_id: device.notebookId,
          id: device.deviceId,
          member_id: device.memberId,
          token_hash: device.tokenHash,
          created_at: device.createdAt,
          last_seen_at: device.lastSeenAt,
        })
        .execute();
    },

    async markDeviceSeen(notebookId, deviceId, at) {
      await db
        .updateTable('device')
        .set({ last_seen_at: at })
        .where('notebook_id', '=', notebookId)
        .where('id', '=', deviceId)
        .execute();
    },

    async endDevice(notebookId, deviceId) {
      await db
        .deleteFrom('device')
        .where('notebook_id', '=', notebookId)
        .where('id', '=', deviceId)
        .execute();
      await countAccessChange(db, notebookId);
    },

    async endDevicesOf(notebookId, memberId) {
      await db
        .deleteFrom('device')
        .where('notebook_id', '=', notebookId)
        .where('member_id', '=', memberId)
        .execute();
      await countAccessChange(db, notebookId);
    },
  } satisfies Partial<Records>;
}
