/** Inviting somebody: a sealed box left at the server, and the one link that opens it. */
import { toBase64Url } from '#shared/secrets/base64url.ts';
import {
  type ExpectedMember,
  invitationKeys,
  invitationLink,
  newInvitationSecret,
  sealInvitation,
} from '#shared/secrets/invitation.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import { memberApi } from './api.ts';
import { limits, type Role } from './protocol.ts';

export type InvitationWishes = {
  role: Role;
  /** The notebook's title and the inviter's name: what one reads before joining. */
  title: string;
  inviter: string;
  /** The member entry prepared in the notebook for whoever joins. */
  member?: ExpectedMember;
};

export type MadeInvitation = {
  /** Opens the notebook once: for showing, copying and a QR code, never for keeping. */
  link: string;
  invitationId: string;
  /** Unix milliseconds. */
  expiresAt: number;
};

/** @throws Refusal */
export async function inviteMember(pass: Pass, wishes: InvitationWishes): Promise<MadeInvitation> {
  const { role, title, inviter, member = null } = wishes;
  const { server, notebookId, keyRing } = pass;
  const secret = newInvitationSecret();
  const { id, tokenHash } = invitationKeys(secret);
  const expiresAt = Date.now() + limits.invitationLifetime;
  await memberApi(pass).createInvitation({
    invitationId: id,
    tokenHash: toBase64Url(tokenHash),
    box: sealInvitation(secret, { server, notebookId, keyRing, role, title, inviter, member }),
    role,
    expiresAt,
  });
  return { link: invitationLink(server, secret), invitationId: id, expiresAt };
}
