/** What sync knows, in the terms that screens have words for. */
import type { SyncStatus as WireStatus } from '#shared/sync/sync-status.ts';
import type { Trouble } from '#shared/sync/troubles.ts';
import type { SyncProblem, SyncStatus } from '#shared/ui/host.ts';

export function hostStatus(status: WireStatus): SyncStatus {
  switch (status.name) {
    case 'saved':
    case 'offline':
    case 'cannot-save-on-device':
      return { state: status.name };
    case 'saving':
    case 'unsynced':
      return { state: 'saving' };
    case 'connecting':
      return { state: 'opening' };
    case 'read-only':
      return { state: 'read-only', why: status.reason === 'no-right' ? 'viewer' : status.reason };
    case 'refused':
      return { state: 'refused', reason: status.reason };
  }
}

export function hostProblems(troubles: readonly Trouble[]): SyncProblem[] {
  return troubles.map(hostProblem).filter((problem) => problem !== null);
}

function hostProblem(trouble: Trouble): SyncProblem | null {
  switch (trouble.code) {
    case 'no-key':
    case 'key-record-invalid':
      return { kind: trouble.code, count: trouble.count };
    case 'damaged':
      return { kind: 'damaged', count: trouble.ids.length };
    case 'too-large':
      return { kind: 'large', count: 1 };
    case 'new-version':
    case 'pending':
    case 'unsynced':
      return { kind: trouble.code, count: 1 };
    case 'revoked':
      // The sentence in the header says it.
      return null;
  }
}

/** Whether words typed now would be kept and could reach the others. */
export function mayWrite(status: WireStatus): boolean {
  switch (status.name) {
    case 'read-only':
      return false;
    case 'refused':
      return !['no-access', 'not-found', 'read-only', 'owner-only'].includes(status.reason);
    case 'cannot-save-on-device':
      return status.online;
    default:
      return true;
  }
}
