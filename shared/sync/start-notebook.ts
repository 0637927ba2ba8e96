/** Founding a notebook: its keys are made here, and the server learns ids, hashes and public keys. */
import type { Pass } from '#shared/secrets/pass.ts';
import { newDeviceToken, newId, newKeyRing, newMemberSecret } from '#shared/secrets/pass.ts';
import { createNotebook } from './api.ts';
import { enrolmentOf } from './enrolment.ts';

/** A founder's pass that no server knows yet. */
export function draftFoundersPass(server: string): Pass {
  return {
    server,
    notebookId: newId(),
    memberId: newId(),
    role: 'owner',
    memberSecret: newMemberSecret(),
    deviceId: newId(),
    deviceToken: newDeviceToken(),
    keyRing: newKeyRing(),
  };
}

/**
 * Registers the notebook. After an `offline` refusal nobody knows whether it arrived: call again
 * with the same draft, which changes nothing if it did.
 * @throws Refusal
 */
export async function startNotebook(draft: Pass): Promise<Pass> {
  await createNotebook(draft.server, { notebookId: draft.notebookId, ...enrolmentOf(draft) });
  return draft;
}
