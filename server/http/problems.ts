/** Every refusal over HTTP: one table of sentences, one body (RFC 9457). */
import type { FastifyReply } from 'fastify';
import { type Problem, type RefusalReason, refusals } from '#shared/sync/protocol.ts';

/** For whoever reads the API; the people's own words are in the screens. */
const titles: Record<RefusalReason, string> = {
  malformed: 'The request does not have the documented form. Nothing was changed.',
  'no-access': 'This notebook is not open to this pass. What is on the device stays there.',
  'read-only': 'A viewer cannot change the notebook. Nothing was changed.',
  'owner-only': 'Only an owner of the notebook can do this. Nothing was changed.',
  'not-found': 'There is nothing at this address.',
  'already-exists': 'Something else has this id already. Nothing was changed; mint a new id.',
  'last-owner': 'A notebook needs an owner. Make somebody else an owner first, or erase it.',
  'invitation-gone': 'This invitation cannot be used any more. Ask for a new one.',
  'too-large': 'This is more than the server takes. Nothing was changed.',
  'too-old': 'This version is too old for the server. Update it; the work on the device is safe.',
  'too-many': 'There are too many of these. Nothing was changed; try again later.',
  unavailable: 'The server cannot answer right now. Nothing was changed; try again in a moment.',
};

export function sendProblem(
  reply: FastifyReply,
  reason: RefusalReason,
  detail?: string,
): FastifyReply {
  const problem: Problem = {
    type: `urn:between-sessions:refusal:${reason}`,
    title: titles[reason],
    status: refusals[reason].http,
    ...(detail === undefined ? {} : { detail }),
  };
  return reply.code(problem.status).type('application/problem+json').send(problem);
}
