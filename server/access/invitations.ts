/**
 * Invitations: a sealed box behind a token, for one use. To somebody without the token, one that
 * is used, past its time or never existed looks the same.
 */
import {
  type CreateInvitation,
  type InvitationOffer,
  limits,
  type Redeemed,
  type RedeemInvitation,
} from '#shared/sync/protocol.ts';
import type { InvitationRow, Records, Store } from '../store/store.ts';
import { type Pass, requireOwner } from './admit.ts';
import { addMember, isEnrolled, type Outcome } from './enrolment.ts';
import { Refusal } from './refusal.ts';
import { hashToken, isSameHash } from './tokens.ts';

/** Milliseconds by which a device's clock may be ahead of the server's. */
const CLOCK_SKEW = 10 * 60 * 1000;

/** @throws `malformed` (a time past or too far ahead), `too-many`, `already-exists`. */
export function createInvitation(
  store: Store,
  pass: Pass,
  { invitationId, tokenHash, box, role, expiresAt }: CreateInvitation,
): Promise<Outcome> {
  const { notebookId, memberId: createdBy } = pass;
  const now = Date.now();
  const latest = now + limits.invitationLifetime;
  if (expiresAt <= now || expiresAt > latest + CLOCK_SKEW) {
    throw new Refusal('malformed', { detail: 'expiresAt should lie within the next seven days' });
  }
  return store.transaction(notebookId, async (records) => {
    const member = await records.findMember(notebookId, createdBy);
    if (member?.role !== 'owner' || member.removedAt !== null) throw new Refusal('owner-only');
    const existing = await records.findInvitation(invitationId);
    if (existing !== null) {
      const same = existing.notebookId === notebookId && existing.createdBy === createdBy;
      if (same && isSameHash(existing.tokenHash, tokenHash)) return 'again';
      throw new Refusal('already-exists');
    }
    await forgetExpired(records, notebookId, now);
    const open = await records.listInvitations(notebookId);
    if (open.length >= limits.openInvitations) throw new Refusal('too-many');
    await records.addInvitation({
      invitationId,
      notebookId,
      tokenHash,
      box,
      role,
      createdBy,
      createdAt: now,
      expiresAt: Math.min(expiresAt, latest),
      redeemedBy: null,
    });
    return 'done';
  });
}

export async function listOpenInvitations(store: Store, pass: Pass): Promise<InvitationRow[]> {
  requireOwner(pass);
  const invitations = await store.records.listInvitations(pass.notebookId);
  const now = Date.now();
  return invitations.filter((invitation) => invitation.expiresAt > now);
}

/** @throws `owner-only`, or `not-found` when it is not an open one of this notebook. */
export function withdrawInvitation(store: Store, pass: Pass, invitationId: string): Promise<void> {
  requireOwner(pass);
  return store.transaction(pass.notebookId, async (records) => {
    const invitation = await records.findInvitation(invitationId);
    if (invitation?.notebookId !== pass.notebookId || invitation.redeemedBy !== null) {
      throw new Refusal('not-found');
    }
    await records.deleteInvitation(invitationId);
  });
}

/** @throws `no-access` without a token, else `invitation-gone` for whatever reason. */
export async function readOffer(
  store: Store,
  invitationId: string,
  token: string | null,
): Promise<InvitationOffer> {
  const { box, role, expiresAt } = await find(store.records, invitationId, token);
  if (box === null || expiresAt <= Date.now()) throw new Refusal('invitation-gone');
  return { box, role, expiresAt };
}

/** @throws as `readOffer`; `too-many` and `already-exists` leave the invitation as it was. */
export async function redeemInvitation(
  store: Store,
  invitationId: string,
  token: string | null,
  enrolment: RedeemInvitation,
): Promise<{ outcome: Outcome; redeemed: Redeemed }> {
  const { notebookId } = await find(store.records, invitationId, token);
  return store.transaction(notebookId, async (records) => {
    // Read again: somebody may have been faster.
    const { role, expiresAt, redeemedBy } = await find(records, invitationId, token);
    const redeemed = { notebookId, role };
    if (redeemedBy !== null) {
      const mine = redeemedBy === enrolment.memberId;
      if (!mine || !(await isEnrolled(records, notebookId, enrolment))) {
        throw new Refusal('invitation-gone');
      }
      return { outcome: 'again', redeemed };
    }
    if (expiresAt <= Date.now()) throw new Refusal('invitation-gone');
    await addMember(records, notebookId, role, enrolment);
    await records.spendInvitation(invitationId, enrolment.memberId);
    return { outcome: 'done', redeemed };
  });
}

async function find(
  records: Records,
  invitationId: string,
  token: string | null,
): Promise<InvitationRow> {
  const tokenHash = token === null ? null : hashToken(token);
  if (tokenHash === null) throw new Refusal('no-access');
  const invitation = await records.findInvitation(invitationId);
  if (invitation === null || !isSameHash(invitation.tokenHash, tokenHash)) {
    throw new Refusal('invitation-gone');
  }
  return invitation;
}

async function forgetExpired(records: Records, notebookId: string, now: number): Promise<void> {
  for (const { invitationId, expiresAt } of await records.listInvitations(notebookId)) {
    if (expiresAt <= now) await records.deleteInvitation(invitationId);
  }
}
