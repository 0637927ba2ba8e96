/** The store's records in SQL, on the database itself or inside one of its transactions. */
import type { Kysely } from 'kysely';
import type { Records } from '../store.ts';
import type { Tables } from './tables.ts';

const memberColumns = [
  'notebook_id as notebookId',
  'id as memberId',
  'role',
  'auth_hash as authHash',
  'sign_key as signKey',
  'box_key as boxKey',
  'self_lockbox as selfLockbox',
  'joined_at as joinedAt',
  'removed_at as removedAt',
] as const;

const deviceColumns = [
  'notebook_id as notebookId',
  'id as deviceId',
  'member_id as memberId',
  'token_hash as tokenHash',
  'created_at as createdAt',
  'last_seen_at as lastSeenAt',
] as const;

const invitationColumns = [
  'id as invitationId',
  'notebook_id as notebookId',
  'token_hash as tokenHash',
  'role',
  'created_by as createdBy',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'box',
  'redeemed_by as redeemedBy',
] as const;

export function createRecords(db: Kysely<Tables>): Records {
  return { ...notebookRecords(db), ...deviceRecords(db), ...invitationRecords(db) };
}

function notebookRecords(db: Kysely<Tables>) {
  return {
    async findNotebook(notebookId) {
      const row = await db
        .selectFrom('notebook')
        .select(['id as notebookId', 'created_at as createdAt'])
        .where('id', '=', notebookId)
        .executeTakeFirst();
      return row ?? null;
    },

    async addNotebook({ notebookId, createdAt }) {
      await db
        .insertInto('notebook')
        .values({ id: notebookId, created_at: createdAt, last_seq: 0 })
        .execute();
    },

    async eraseNotebook(notebookId) {
      await db.deleteFrom('notebook').where('id', '=', notebookId).execute();
    },

    async findMember(notebookId, memberId) {
      const row = await db
        .selectFrom('member')
        .select(memberColumns)
        .where('notebook_id', '=', notebookId)
        .where('id', '=', memberId)
        .executeTakeFirst();
      return row ?? null;
    },

    async listMembers(notebookId) {
      return await db
        .selectFrom('member')
        .select(memberColumns)
        .where('notebook_id', '=', notebookId)
        .orderBy('joined_at')
        .execute();
    },

    async addMember(member) {
      await db
        .insertInto('member')
        .values({
          notebook_id: member.notebookId,
          id: member.memberId,
          role: member.role,
          auth_hash: member.authHash,
          sign_key: member.signKey,
          box_key: member.boxKey,
          self_lockbox: member.selfLockbox,
          joined_at: member.joinedAt,
          removed_at: member.removedAt,
        })
        .execute();
    },

    async changeMember(notebookId, memberId, change) {
      await db
        .updateTable('member')
        .set({
          ...(change.role === undefined ? {} : { role: change.role }),
          ...(change.selfLockbox === undefined ? {} : { self_lockbox: change.selfLockbox }),
          ...(change.removedAt === undefined ? {} : { removed_at: change.removedAt }),
        })
        .where('notebook_id', '=', notebookId)
        .where('id', '=', memberId)
        .execute();
    },
  } satisfies Partial<Records>;
}

function deviceRecords(db: Kysely<Tables>) {
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
    },

    async endDevicesOf(notebookId, memberId) {
      await db
        .deleteFrom('device')
        .where('notebook_id', '=', notebookId)
        .where('member_id', '=', memberId)
        .execute();
    },
  } satisfies Partial<Records>;
}

function invitationRecords(db: Kysely<Tables>) {
  return {
    async findInvitation(invitationId) {
      const row = await db
        .selectFrom('invitation')
        .select(invitationColumns)
        .where('id', '=', invitationId)
        .executeTakeFirst();
      return row ?? null;
    },

    async listInvitations(notebookId) {
      return await db
        .selectFrom('invitation')
        .select(invitationColumns)
        .where('notebook_id', '=', notebookId)
        .where('redeemed_by', 'is', null)
        .orderBy('created_at')
        .execute();
    },

    async addInvitation(invitation) {
      await db
        .insertInto('invitation')
        .values({
          id: invitation.invitationId,
          notebook_id: invitation.notebookId,
          token_hash: invitation.tokenHash,
          role: invitation.role,
          created_by: invitation.createdBy,
          created_at: invitation.createdAt,
          expires_at: invitation.expiresAt,
          box: invitation.box,
          redeemed_by: invitation.redeemedBy,
        })
        .execute();
    },

    async spendInvitation(invitationId, memberId) {
      await db
        .updateTable('invitation')
        .set({ redeemed_by: memberId, box: null })
        .where('id', '=', invitationId)
        .execute();
    },

    async deleteInvitation(invitationId) {
      await db.deleteFrom('invitation').where('id', '=', invitationId).execute();
    },

    async withdrawInvitationsOf(notebookId, memberId) {
      await db
        .deleteFrom('invitation')
        .where('notebook_id', '=', notebookId)
        .where('created_by', '=', memberId)
        .where('redeemed_by', 'is', null)
        .execute();
    },
  } satisfies Partial<Records>;
}
