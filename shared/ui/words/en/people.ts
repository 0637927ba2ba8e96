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
};
