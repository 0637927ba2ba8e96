/**
 * Everything that can be expected to go wrong between a device and its server, as one error class.
 * Its text holds reasons only: no address, token, id or content.
 */
import { type RefusalReason, refusals } from './protocol.ts';

export type FailureReason =
  | RefusalReason
  /** The server was not reached, or did not answer in time: nothing is known about the outcome. */
  | 'offline'
  /** Something answered that is not a server of ours. */
  | 'not-our-server';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(`refused: ${reason}`, options);
    this.reason = reason;
  }
}

export function isRefusalReason(value: unknown): value is RefusalReason {
  return typeof value === 'string' && Object.hasOwn(refusals, value);
}

const PROBLEM_TYPE = 'urn:between-sessions:refusal:';

/** @returns the reason a problem document names, or what its HTTP status alone says. */
export function reasonOf(status: number, body: unknown): FailureReason {
  if (typeof body === 'object' && body !== null && 'type' in body) {
    const { type } = body;
    if (typeof type === 'string' && type.startsWith(PROBLEM_TYPE)) {
      const reason = type.slice(PROBLEM_TYPE.length);
      if (isRefusalReason(reason)) return reason;
    }
  }
  // A proxy in front of the server speaks in plain statuses.
  if (status === 429) return 'too-many';
  return status >= 500 ? 'unavailable' : 'not-our-server';
}
