/** Notebooks and their members in SQL. */
import type { Kysely } from 'kysely';
import { changesAccess, type Records } from '../store.ts';
import { countAccessChange } from './count-access-change.ts';
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

export function createMemberRecords(db: Kysely<Tables>) {
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
        .values({ id: notebookId, created_at: createdAt, last_seq: 0, access_changes: 0 })
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
        .orderBy('id')
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
      if (changesAccess(change)) await countAccessChange(db, notebookId);
    },
  } satisfies Partial<Records>;
}
