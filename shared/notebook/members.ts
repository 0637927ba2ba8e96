/** The people of a notebook. Their names live here, sealed; the server knows ids and roles only. */
import type { Notebook } from './notebook.ts';
import type { Member, MemberKind } from './shape.ts';
import { addEntry, editEntry, mintId, type NewEntry } from './write.ts';

export function addMember(
  notebook: Notebook,
  member: NewEntry<'members'>,
  id: string = mintId(),
): string {
  return addEntry(notebook, 'members', member, id);
}

/** Prepares the entry of somebody who is being invited, so that the others see who is to come. */
export function expectMember(notebook: Notebook, name: string, kind: MemberKind): string {
  return addMember(notebook, { name, kind, joined: false });
}

/**
 * The newcomer's first words: their name, who they are to the child, and their public keys. Writes
 * only what is not there yet, so that it can be said at every opening and mends an entry that two
 * devices made at once. Say it after the first sync: the inviter may have prepared the entry.
 */
export function introduceMyself(
  notebook: Notebook,
  facts: { name: string; kind: MemberKind; signKey: string; boxKey: string },
): void {
  const mine = notebook.members.get(notebook.me);
  if (mine === undefined) addMember(notebook, { ...facts, joined: true }, notebook.me);
  else editEntry(notebook, 'members', notebook.me, { ...facts, joined: true, archivedAt: null });
}

export function renameMyself(notebook: Notebook, name: string): void {
  editEntry(notebook, 'members', notebook.me, { name });
}

/** Their words stay; their name moves to the end of the list. */
export function markRemoved(notebook: Notebook, memberId: string): void {
  editEntry(notebook, 'members', memberId, { removedAt: notebook.now() });
}

/** Up to two letters for a round badge: "Dr. Okafor" → "DO", "Ana" → "A". */
export function initials(member: Pick<Member, 'name'>): string {
  const parts = member.name.split(/\s+/).filter((part) => /\p{L}/u.test(part));
  const [first, last] = [parts.at(0), parts.length > 1 ? parts.at(-1) : undefined];
  return [first, last].map((part) => [...(part ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
