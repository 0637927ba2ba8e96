import type { MemberKind } from '#shared/notebook/shape.ts';
import type { Role } from '#shared/sync/protocol.ts';

/** Who is in a notebook, inviting and removing. */
export const people = {
  title: 'People',
  kinds: {
    caregiver: 'Caregiver',
    clinician: 'Clinician',
    'young-person': 'Young person',
    helper: 'School or other helper',
  } satisfies Record<MemberKind, string>,
  kindHints: {
    caregiver: 'Parent, grandparent, foster carer',
    clinician: 'Therapist, counselor, doctor',
    'young-person': 'The child or teen',
    helper: 'Teacher, aide, relative',
  } satisfies Record<MemberKind, string>,
  roles: {
    owner: 'Owner',
    editor: 'Can write',
    viewer: 'Can read',
  } satisfies Record<Role, string>,
  roleHints: {
    owner: 'Can write, invite and remove people',
    editor: 'Can read and write everything here',
    viewer: 'Can read everything here, and change nothing',
  } satisfies Record<Role, string>,
  audience: 'Everybody here can read everything in this notebook.',
  here: 'here now',
  me: (name: string) => `${name} (you)`,
  notYet: 'Invited, not joined yet',
  gone: 'No longer here. Their words stay.',
  inviteTitle: 'Invite someone',
  name: 'Their name, as you call them',
  namePlaceholder: 'Dr. Okafor, Grandma, Ms. Lee',
  kind: 'Who are they?',
  role: 'What can they do?',
  makeLink: 'Make a link',
  linkFor: (name: string) => `A link for ${name}`,
  linkOnce: (until: string) =>
    `It works once, until ${until}. Whoever opens it first gets in, so send it privately.`,
  link: 'Invitation link',
  qr: 'Show a QR code to scan',
  qrLabel: 'QR code of the invitation link',
  removePerson: (name: string) => `Remove ${name}`,
  removeSure: (name: string) =>
    `${name} will no longer be able to open or change this notebook. What they have already read or kept stays with them.`,
  withdrawSure: (name: string) => `The invitation for ${name} will stop working.`,
  onlyOwners: 'Only an owner can invite or remove people.',
  inExample: 'This is an example. Start your own notebook to invite people.',
};
