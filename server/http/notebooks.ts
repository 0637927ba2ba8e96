/** `/notebooks`: start one, erase one, and keep one's own key ring with it. */
import type { FastifyInstance } from 'fastify';
import type { CreateNotebook, Redeemed, SelfLockbox } from '#shared/sync/protocol.ts';
import { requireOwner } from '../access/admit.ts';
import { createNotebook } from '../access/members.ts';
import { Refusal } from '../access/refusal.ts';
import { admitRequest, type Context, type InNotebook, sendOutcome } from './context.ts';
import { bodies, ids } from './schemas.ts';

export function registerNotebooks(app: FastifyInstance, context: Context): void {
  const { store, relay, limitStrangers } = context;
  const params = ids('notebookId');

  app.post<{ Body: CreateNotebook }>(
    '/notebooks',
    { schema: { body: bodies.createNotebook }, preHandler: limitStrangers },
    async (request, reply) => {
      const outcome = await createNotebook(store, request.body);
      const { notebookId } = request.body;
      return sendOutcome(reply, outcome, { notebookId, role: 'owner' } satisfies Redeemed);
    },
  );

  app.delete<InNotebook>(
    '/notebooks/:notebookId',
    { schema: { params } },
    async (request, reply) => {
      const pass = await admitRequest(context, request);
      requireOwner(pass);
      const { notebookId } = pass;
      await store.transaction(notebookId, (records) => records.eraseNotebook(notebookId));
      await relay.accessChanged(notebookId);
      return reply.code(204).send();
    },
  );

  app.put<InNotebook & { Body: SelfLockbox }>(
    '/notebooks/:notebookId/self-lockbox',
    { schema: { params, body: bodies.selfLockbox } },
    async (request, reply) => {
      const { notebookId, memberId } = await admitRequest(context, request);
      await store.records.changeMember(notebookId, memberId, request.body);
      return reply.code(204).send();
    },
  );

  app.get<InNotebook>(
    '/notebooks/:notebookId/self-lockbox',
    { schema: { params } },
    async (request): Promise<SelfLockbox> => {
      const { notebookId, memberId } = await admitRequest(context, request);
      const member = await store.records.findMember(notebookId, memberId);
      if (member === null) throw new Refusal('no-access');
      return { selfLockbox: member.selfLockbox };
    },
  );
}
