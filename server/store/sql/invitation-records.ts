/** Invitations in SQL. */
import type { Kysely } from 'kysely';
import type { Records } from '../store.ts';
import type { Tables } from './tables.ts';

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

export function createInvitationRecords(db: Kysely<Tables>) {
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
        .orderBy('id')
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
