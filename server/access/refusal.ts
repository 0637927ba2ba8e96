/** An expected refusal on its way to whoever answers: a status over HTTP, a close code on a socket. */
import type { RefusalReason } from '#shared/sync/protocol.ts';

export class Refusal extends Error {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
