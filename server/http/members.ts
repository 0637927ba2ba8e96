/** `/notebooks/:notebookId/members`: who belongs, with which role; removing and leaving. */
import type { FastifyInstance } from 'fastify';
import type { MemberRecord, Role } from '#shared/sync/protocol.ts';
import { changeRole, removeMember } from '../access/members.ts';
import type { MemberRow } from '../store/store.ts';
import { admitRequest, type Context, type InNotebook } from './context.ts';
import { bodies, ids } from './schemas.ts';

type OneMember = { Params: { notebookId: string; memberId: string } };

export function registerMembers(app: FastifyInstance, context: Context): void {
  const { store, relay } = context;
  const params = ids('notebookId', 'memberId');

  app.get<InNotebook>(
    '/notebooks/:notebookId/members',
    { schema: { params: ids('notebookId') } },
    async (request) => {
      const { notebookId } = await admitRequest(context, request);
      return (await store.records.listMembers(notebookId)).map(toRecord);
    },
  );

  app.patch<OneMember & { Body: { role: Role } }>(
    '/notebooks/:notebookId/members/:memberId',
    { schema: { params, body: bodies.changeRole } },
    async (request) => {
      const pass = await admitRequest(context, request);
      const { memberId } = request.params;
      const { role } = request.body;
      const member = await changeRole(store, pass, memberId, role);
      await relay.accessChanged(pass.notebookId);
      return toRecord(member);
    },
  );

  app.delete<OneMember>(
    '/notebooks/:notebookId/members/:memberId',
    { schema: { params } },
    async (request, reply) => {
      const pass = await admitRequest(context, request);
      const { memberId } = request.params;
      await removeMember(store, pass, memberId);
      await relay.accessChanged(pass.notebookId);
      return reply.code(204).send();
    },
  );
}

/** What members may know of each other: never the hashes or the lockbox. */
function toRecord(member: MemberRow): MemberRecord {
  const { memberId, role, signKey, boxKey, joinedAt, removedAt } = member;
  return { memberId, role, signKey, boxKey, joinedAt, removedAt };
}
