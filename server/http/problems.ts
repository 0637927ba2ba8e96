/** Every refusal over HTTP: one table of sentences, one body (RFC 9457). */
import type { FastifyReply } from 'fastify';
import { type Problem, type RefusalReason, refusals } from '#shared/sync/protocol.ts';

/** For whoever reads the API; the people's own words are in the screens. */
export const refusalTitles: Record<RefusalReason, string> = {
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

/**
 * What HTTP itself has a status for and the vocabulary of notebooks needs no word for: their type
 * is `about:blank`, as RFC 9457 has it.
 */
export const plainProblems = {
  405: 'This address does not know this method. The header Allow names those it knows.',
  408: 'The request took too long to arrive. Nothing was changed; send it again.',
  415: 'The body has to be JSON, with the header Content-Type: application/json.',
  431: 'The headers of the request are too large. Nothing was changed.',
  500: 'This is a mistake of the server. It has been noted in its log.',
} as const;
export type PlainStatus = keyof typeof plainProblems;

const PROBLEM_TYPE = 'application/problem+json';
/** Seconds after which whoever found the server unavailable may ask again. */
const RETRY_UNAVAILABLE = 5;

export function sendProblem(
  reply: FastifyReply,
  reason: RefusalReason,
  detail?: string,
): FastifyReply {
  if (reason === 'unavailable') reply.header('retry-after', RETRY_UNAVAILABLE);
  const problem = problemOf(reason, detail);
  return reply.code(problem.status).type(PROBLEM_TYPE).send(problem);
}

export function sendPlainProblem(reply: FastifyReply, status: PlainStatus): FastifyReply {
  const problem = { type: 'about:blank', title: plainProblems[status], status };
  return reply.code(status).type(PROBLEM_TYPE).send(problem);
}

/** A whole answer as bytes, for a socket on which there is no reply to send it with. */
export function writeProblem(
  what: RefusalReason | PlainStatus,
  headers: Record<string, string> = {},
): string {
  const problem =
    typeof what === 'number'
      ? { type: 'about:blank', title: plainProblems[what], status: what }
      : problemOf(what);
  const body = JSON.stringify(problem);
  const lines = Object.entries({
    ...headers,
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${problem.status} Problem`, ...lines, '', body].join('\r\n');
}

function problemOf(reason: RefusalReason, detail?: string): Problem {
  return {
    type: `urn:between-sessions:refusal:${reason}`,
    title: refusalTitles[reason],
    status: refusals[reason].http,
    ...(detail === undefined ? {} : { detail }),
  };
}
