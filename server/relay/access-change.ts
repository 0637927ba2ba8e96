/** What the HTTP side tells the live side: somebody's right to be in a notebook is not what it was. */
import type { Role } from '#shared/sync/protocol.ts';
import type { Pass } from '../access/admit.ts';

export type AccessChange =
  | { type: 'device-ended'; notebookId: string; deviceId: string }
  | { type: 'member-removed'; notebookId: string; memberId: string }
  | { type: 'role-changed'; notebookId: string; memberId: string; role: Role }
  | { type: 'notebook-erased'; notebookId: string };

export function concerns(change: AccessChange, pass: Pass): boolean {
  if (change.notebookId !== pass.notebookId) return false;
  switch (change.type) {
    case 'device-ended':
      return change.deviceId === pass.deviceId;
    case 'member-removed':
    case 'role-changed':
      return change.memberId === pass.memberId;
    case 'notebook-erased':
      return true;
  }
}
