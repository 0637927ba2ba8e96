/** What the routes work with, and the few steps that most of them begin with. */
import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { admit, type Pass } from '../access/admit.ts';
import type { Outcome } from '../access/enrolment.ts';
import { readBearer } from '../access/tokens.ts';
import type { Relay } from '../relay/relay.ts';
import type { Store } from '../store/store.ts';

export type Context = {
  store: Store;
  relay: Relay;
  /** For routes that need no pass yet: slows down an address that asks too often. */
  limitStrangers: preHandlerHookHandler;
};

export type InNotebook = { Params: { notebookId: string } };

/** @throws `no-access` */
export function admitRequest(
  { store }: Context,
  request: FastifyRequest<InNotebook>,
): Promise<Pass> {
  return admit(store.records, request.params.notebookId, readBearer(request.headers.authorization));
}

/** 201 the first time, 200 when it had been done before. */
export function sendOutcome(reply: FastifyReply, outcome: Outcome, body: object): FastifyReply {
  return reply.code(outcome === 'done' ? 201 : 200).send(body);
}
