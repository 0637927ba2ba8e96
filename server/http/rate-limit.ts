/** Slows down an address that asks too often. What it remembers is bounded, whoever asks. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Allowance, createAllowance } from '../relay/allowance.ts';
import { sendProblem } from './problems.ts';

const REMEMBERED_ADDRESSES = 10_000;
const RETRY_AFTER_SECONDS = 60;

export function createRateLimit(perMinute: number) {
  const allowances = new Map<string, Allowance>();

  function allowanceOf(address: string): Allowance {
    const known = allowances.get(address);
    const allowance = known ?? createAllowance({ perSecond: perMinute / 60, atOnce: perMinute });
    // Put last, so that the first is the one that was not heard of for longest.
    allowances.delete(address);
    allowances.set(address, allowance);
    const oldest = allowances.keys().next();
    if (allowances.size > REMEMBERED_ADDRESSES && !oldest.done) allowances.delete(oldest.value);
    return allowance;
  }

  return async function limit(request: FastifyRequest, reply: FastifyReply) {
    if (allowanceOf(request.ip).take(1)) return;
    reply.header('retry-after', RETRY_AFTER_SECONDS);
    return sendProblem(reply, 'too-many');
  };
}
