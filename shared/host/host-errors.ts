/** Every expected failure under this roof, as the one error that screens have sentences for. */

import { UnusableLink } from '#shared/sync/join-notebook.ts';
import { Refusal } from '#shared/sync/refusal.ts';
import { HostError } from '#shared/ui/host.ts';
import { UnreadableVault } from './device.ts';

/** Anything unexpected passes through as it is: it is a bug and must surface. */
export function asHostError(error: unknown): unknown {
  if (error instanceof UnusableLink) return new HostError('not-a-link', { cause: error });
  if (error instanceof UnreadableVault || error instanceof DOMException) {
    return new HostError('cannot-save-here', { cause: error });
  }
  if (error instanceof Refusal) {
    const reason = error.reason === 'not-our-server' ? 'not-found' : error.reason;
    return new HostError(reason, { cause: error });
  }
  return error;
}

export async function orHostError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asHostError(error);
  }
}
