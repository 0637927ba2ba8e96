/** An expected refusal on its way to whoever answers: a status over HTTP, a close code on a socket. */
import type { RefusalReason } from '#shared/sync/protocol.ts';

export class Refusal extends Error {
  readonly reason: RefusalReason;
  /** What to look at, for whoever reads the API. Never a value that was sent. */
  readonly detail: string | undefined;
  constructor(reason: RefusalReason, options: ErrorOptions & { detail?: string } = {}) {
    super(reason, options);
    this.name = 'Refusal';
    this.reason = reason;
    this.detail = options.detail;
  }
}
