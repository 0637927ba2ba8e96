/** Invitations: made and withdrawn by owners, read and redeemed by whoever holds the link. */
import type { FastifyInstance } from 'fastify';
import type {
  CreateInvitation,
  InvitationRecord,
  RedeemInvitation,
} from '#shared/sync/protocol.ts';
import {
  createInvitation,
  listOpenInvitations,
  readOffer,
  redeemInvitation,
  withdrawInvitation,
} from '../access/invitations.ts';
import { readBearer } from '../access/tokens.ts';
import { admitRequest, type Context, type InNotebook, sendOutcome } from './context.ts';
import { bodies, ids } from './schemas.ts';

type OneInvitation = { Params: { invitationId: string } };

export function registerInvitations(app: FastifyInstance, context: Context): void {
  const { store, limitStrangers } = context;
  const params = ids('invitationId');

  app.post<InNotebook & { Body: CreateInvitation }>(
    '/notebooks/:notebookId/invitations',
    { schema: { params: ids('notebookId'), body: bodies.createInvitation } },
    async (request, reply) => {
      const pass = await admitRequest(context, request);
      const outcome = await createInvitation(store, pass, request.body);
      return sendOutcome(reply, outcome, { invitationId: request.body.invitationId });
    },
  );

  app.get<InNotebook>(
    '/notebooks/:notebookId/invitations',
    { schema: { params: ids('notebookId') } },
    async (request): Promise<InvitationRecord[]> => {
      const pass = await admitRequest(context, request);
      const open = await listOpenInvitations(store, pass);
      return open.map(({ invitationId, role, createdAt, expiresAt }) => {
        return { invitationId, role, createdAt, expiresAt };
      });
    },
  );

  app.delete<{ Params: { notebookId: string; invitationId: string } }>(
    '/notebooks/:notebookId/invitations/:invitationId',
    { schema: { params: ids('notebookId', 'invitationId') } },
    async (request, reply) => {
      const pass = await admitRequest(context, request);
      await withdrawInvitation(store, pass, request.params.invitationId);
      return reply.code(204).send();
    },
  );

  app.get<OneInvitation>(
    '/invitations/:invitationId',
    { schema: { params }, preHandler: limitStrangers },
    async (request) => {
      const token = readBearer(request.headers.authorization);
      return readOffer(store, request.params.invitationId, token);
    },
  );

  app.post<OneInvitation & { Body: RedeemInvitation }>(
    '/invitations/:invitationId/redemption',
    { schema: { params, body: bodies.redeemInvitation }, preHandler: limitStrangers },
    async (request, reply) => {
      const { body, params, headers } = request;
      const token = readBearer(headers.authorization);
      const answer = await redeemInvitation(store, params.invitationId, token, body);
      return sendOutcome(reply, answer.outcome, answer.redeemed);
    },
  );
}
