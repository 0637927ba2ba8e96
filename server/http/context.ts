/** What the routes work with, and the few steps that most of them begin with. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { admit, type Pass } from '../access/admit.ts';
import type { Outcome } from '../access/enrolment.ts';
import { Refusal } from '../access/refusal.ts';
import { readBearer } from '../access/tokens.ts';
import type { Limits } from '../limits.ts';
import type { Relay } from '../relay/relay.ts';
import type { Store } from '../store/store.ts';
import { networkOf } from './client-address.ts';
import { createRateLimit } from './rate-limit.ts';

export type Context = {
  store: Store;
  relay: Relay;
  /** For requests without a pass that holds: slows down an address. @throws `TooSoon` */
  limitStrangers(request: FastifyRequest): Promise<void>;
  /** @throws `TooSoon` */
  limitMember(pass: Pass): void;
};

export type InNotebook = { Params: { notebookId: string } };

type ContextParts = { store: Store; relay: Relay; limits: Limits };

export function createContext({ store, relay, limits }: ContextParts): Context {
  const strangers = createRateLimit(limits.strangerRequestsPerMinute);
  const members = createRateLimit(limits.memberRequestsPerMinute);
  return {
    store,
    relay,
    limitStrangers: async (request) => strangers.count(networkOf(request.ip)),
    limitMember: ({ notebookId, memberId }) => members.count(`${notebookId} ${memberId}`),
  };
}

/** @throws `no-access`, and `TooSoon` when there are too many of a member or of a stranger */
export async function admitRequest(
  context: Context,
  request: FastifyRequest<InNotebook>,
): Promise<Pass> {
  const { notebookId } = request.params;
  const token = readBearer(request.headers.authorization);
  try {
    const pass = await admit(context.store.records, notebookId, token);
    context.limitMember(pass);
    return pass;
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'no-access') {
      await context.limitStrangers(request);
    }
    throw error;
  }
}

/** 201 the first time, 200 when it had been done before. */
export function sendOutcome(reply: FastifyReply, outcome: Outcome, body: object): FastifyReply {
  return reply.code(outcome === 'done' ? 201 : 200).send(body);
}
