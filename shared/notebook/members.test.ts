import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import {
  addMember,
  expectMember,
  initials,
  introduceMyself,
  markRemoved,
  renameMyself,
} from './members.ts';
import { openNotebookModel } from './notebook.ts';

const facts = { name: 'Dr. Okafor', kind: 'clinician', signKey: 'sign', boxKey: 'box' } as const;

test('somebody who is expected takes over the entry that was prepared for them', () => {
  const { Ana } = createCircle(['Ana']);
  const memberId = expectMember(Ana.notebook, 'The therapist', 'clinician');
  expect(Ana.notebook.members.get(memberId)?.joined).toBe(false);
  const theirs = openNotebookModel(Ana.notebook.doc, { me: memberId });
  introduceMyself(theirs, facts);
  expect(Ana.notebook.members.get(memberId)).toMatchObject({ ...facts, joined: true });
  expect(Ana.notebook.members.getSnapshot()).toHaveLength(2);
});

test('introducing oneself at every opening writes only the first time', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  introduceMyself(Okafor.notebook, facts);
  let updates = 0;
  Okafor.notebook.doc.on('update', () => updates++);
  introduceMyself(Okafor.notebook, facts);
  expect(updates).toBe(0);
  expect(Ana.notebook.members.get('Okafor')?.name).toBe('Dr. Okafor');
});

test.each(['inviter', 'newcomer'])(
  'an entry that inviter and newcomer made at once is mended: %s wins',
  (winner) => {
    const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
    Ana.notebook.doc.getMap('members').delete('Okafor');
    Okafor.goOffline();
    // Of two writers at once, Yjs lets the higher client id win.
    Ana.notebook.doc.clientID = 2 ** 31;
    Okafor.notebook.doc.clientID = winner === 'inviter' ? 1 : 2 ** 31 + 1;
    addMember(Ana.notebook, { name: 'The therapist', kind: 'clinician', joined: false }, 'Okafor');
    introduceMyself(Okafor.notebook, facts);
    Okafor.goOnline();
    introduceMyself(Okafor.notebook, facts);
    for (const { notebook } of [Ana, Okafor]) {
      expect(notebook.members.get('Okafor')).toMatchObject({ ...facts, joined: true });
    }
  },
);

test('a removed member keeps their name beside their words', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  renameMyself(Luis.notebook, 'Papá');
  markRemoved(Ana.notebook, 'Luis');
  expect(Ana.notebook.members.get('Luis')).toMatchObject({ name: 'Papá', archivedAt: null });
  expect(Ana.notebook.members.get('Luis')?.removedAt).not.toBeNull();
});

test.each([
  ['Dr. Okafor', 'DO'],
  ['Ana', 'A'],
  ['ana maría lópez', 'AL'],
  ['Élodie 2', 'É'],
  ['  ', ''],
  ['𝒜na', '𝒜'],
])('the badge of “%s” reads “%s”', (name, badge) => {
  expect(initials({ name })).toBe(badge);
});
