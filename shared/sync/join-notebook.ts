/** Coming in by an invitation: look first, then join. */
import {
  type ExpectedMember,
  invitationKeys,
  type LinkRefusal,
  openInvitation,
  parseInvitation,
} from '#shared/secrets/invitation.ts';
import { newDeviceToken, newId, newMemberSecret, type Pass } from '#shared/secrets/pass.ts';
import { lookUpInvitation, redeemInvitation } from './api.ts';
import { enrolmentOf } from './enrolment.ts';
import type { Role } from './protocol.ts';
import { Refusal } from './refusal.ts';

/** An invitation that was looked at and not yet used. */
export type FoundInvitation = {
  server: string;
  notebookId: string;
  title: string;
  inviter: string;
  role: Role;
  /** Unix milliseconds. */
  expiresAt: number;
  /** Whom the inviter expects; whoever joins becomes this member. */
  member: ExpectedMember | null;
  /**
   * Uses it up. After an `offline` refusal call it again: it repeats the same request, which the
   * server answers the same way.
   * @throws Refusal
   */
  join(): Promise<Pass>;
};

/** The text is no usable invitation. Its reason says what to tell the person. */
export class UnusableLink extends Error {
  override readonly name = 'UnusableLink';
  readonly reason: LinkRefusal;

  constructor(reason: LinkRefusal) {
    super(`unusable invitation: ${reason}`);
    this.reason = reason;
  }
}

/**
 * @param text whatever the person pasted
 * @param defaultServer whom a bare code is taken to address
 * @throws UnusableLink, or Refusal: `invitation-gone` when used, withdrawn or past its time
 */
export async function readInvitation(
  text: string,
  defaultServer?: string,
): Promise<FoundInvitation> {
  const parsed = parseInvitation(text, defaultServer);
  if (!parsed.ok) throw new UnusableLink(parsed.reason);
  const { server, secret } = parsed;
  const { id, token } = invitationKeys(secret);
  const offer = await lookUpInvitation(server, id, token);
  const invitation = openInvitation(secret, offer.box);
  if (invitation === 'newer-version') throw new UnusableLink(invitation);
  if (invitation === null) throw new Refusal('not-our-server');
  const { notebookId, keyRing, title, inviter, member } = invitation;
  const draft: Pass = {
    server,
    notebookId,
    memberId: member?.id ?? newId(),
    role: offer.role,
    memberSecret: newMemberSecret(),
    deviceId: newId(),
    deviceToken: newDeviceToken(),
    keyRing,
  };
  return {
    server,
    notebookId,
    title,
    inviter,
    role: offer.role,
    expiresAt: offer.expiresAt,
    member,
    async join() {
      const { role } = await redeemInvitation(server, id, token, enrolmentOf(draft));
      return { ...draft, role };
    },
  };
}
