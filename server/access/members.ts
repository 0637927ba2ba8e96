/** What owners, and members for themselves, may change about who belongs to a notebook. */
import type { CreateNotebook, Role } from '#shared/sync/protocol.ts';
import type { MemberRow, Records, Store } from '../store/store.ts';
import { type Pass, requireOwner } from './admit.ts';
import { addMember, isEnrolled, type Outcome } from './enrolment.ts';
import { Refusal } from './refusal.ts';

/** @throws `already-exists` when the id belongs to a notebook that somebody else made. */
export function createNotebook(
  store: Store,
  { notebookId, ...enrolment }: CreateNotebook,
): Promise<Outcome> {
  return store.transaction(notebookId, async (records) => {
    if ((await records.findNotebook(notebookId)) !== null) {
      if (await isEnrolled(records, notebookId, enrolment)) return 'again';
      throw new Refusal('already-exists');
    }
    await records.addNotebook({ notebookId, createdAt: Date.now() });
    await addMember(records, notebookId, 'owner', enrolment);
    return 'done';
  });
}

/** @throws `owner-only`, `not-found`, or `last-owner` when nobody else could take over. */
export function changeRole(
  store: Store,
  pass: Pass,
  memberId: string,
  role: Role,
): Promise<MemberRow> {
  const { notebookId } = pass;
  return store.transaction(notebookId, async (records) => {
    requireOwner(await current(records, pass));
    const member = await findPresent(records, notebookId, memberId);
    if (member.role === role) return member;
    await requireAnotherOwner(records, member);
    await records.changeMember(notebookId, memberId, { role });
    // The secrets of an owner's open invitations would outlive the right to invite.
    await records.withdrawInvitationsOf(notebookId, memberId);
    return { ...member, role };
  });
}

/**
 * Removes a member with all their devices and open invitations, or lets them leave by themselves.
 * @throws `owner-only`, `not-found`, or `last-owner`.
 */
export function removeMember(store: Store, pass: Pass, memberId: string): Promise<void> {
  const { notebookId } = pass;
  return store.transaction(notebookId, async (records) => {
    const self = await current(records, pass);
    if (memberId !== pass.memberId) requireOwner(self);
    const member = await records.findMember(notebookId, memberId);
    if (member === null) throw new Refusal('not-found');
    if (member.removedAt !== null) return;
    await requireAnotherOwner(records, member);
    await records.changeMember(notebookId, memberId, { removedAt: Date.now() });
    await records.endDevicesOf(notebookId, memberId);
    await records.withdrawInvitationsOf(notebookId, memberId);
  });
}

/** The pass as it is inside the transaction: its member may just have been demoted or removed. */
async function current(records: Records, pass: Pass): Promise<Pass> {
  const member = await records.findMember(pass.notebookId, pass.memberId);
  if (member === null || member.removedAt !== null) throw new Refusal('no-access');
  return { ...pass, role: member.role };
}

async function findPresent(
  records: Records,
  notebookId: string,
  memberId: string,
): Promise<MemberRow> {
  const member = await records.findMember(notebookId, memberId);
  if (member === null || member.removedAt !== null) throw new Refusal('not-found');
  return member;
}

async function requireAnotherOwner(records: Records, member: MemberRow): Promise<void> {
  if (member.role !== 'owner') return;
  const members = await records.listMembers(member.notebookId);
  const others = members.filter(
    ({ memberId, role, removedAt }) =>
      memberId !== member.memberId && role === 'owner' && removedAt === null,
  );
  if (others.length === 0) throw new Refusal('last-owner');
}
