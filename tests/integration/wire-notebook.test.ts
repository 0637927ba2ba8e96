/** The whole way, without a screen: found, invite, join, write, part, come back. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { serialize } from 'node:v8';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { toBase64Url } from '#shared/secrets/base64url.ts';
import { reveal } from '#shared/secrets/redacted.ts';
import { memberApi } from '#shared/sync/api.ts';
import { inviteMember } from '#shared/sync/invite-member.ts';
import { readInvitation } from '#shared/sync/join-notebook.ts';
import { draftFoundersPass, startNotebook } from '#shared/sync/start-notebook.ts';
import {
  becomes,
  found,
  join,
  keepingPlatform,
  open,
  reads,
  wordsIn,
  write,
} from '#tests/support/people.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server[Symbol.asyncDispose]());

function filesIn(folder: string): Buffer[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(joinPath(entry.parentPath, entry.name)));
}

/** All records of all databases of one notebook, as a structured clone writes them. */
async function keptOnThisDevice(notebookId: string): Promise<Buffer[]> {
  const records: Buffer[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.includes(notebookId)) continue;
    const database = await openDB(name);
    for (const store of database.objectStoreNames) {
      for (const record of await database.getAll(store)) records.push(serialize(record));
    }
    database.close();
  }
  return records;
}

async function restart(): Promise<void> {
  const port = Number(new URL(server.address).port);
  server = await startTestServer({ dataDir: server.dataDir, port });
}

test('a caregiver invites, a clinician looks, joins, and both write in one notebook', async () => {
  const owner = await found(server.address);
  const member = { id: draftFoundersPass('').memberId, name: 'Dr. Okafor', kind: 'clinician' };
  const wishes = { role: 'editor', title: 'Mia’s notebook', inviter: 'Ana', member } as const;
  const { link, expiresAt } = await inviteMember(owner, wishes);
  const invitation = await readInvitation(`Hi, come here: ${link}`);
  expect(invitation).toMatchObject({ ...wishes, expiresAt, server: server.address });
  const clinician = await invitation.join();
  expect(clinician).toMatchObject({ memberId: member.id, role: 'editor' });

  const [atHome, atClinic] = [await open(owner), await open(clinician)];
  write(atHome, 'goal', 'Mia says hello to one child');
  await reads(atClinic, 'goal', 'Mia says hello to one child');
  write(atClinic, 'step', 'Practise with a puppet');
  await reads(atHome, 'step', 'Practise with a puppet');
  await Promise.all([atHome.whenSaved(), atClinic.whenSaved()]);
  const later = await open(owner);
  await becomes(later, 'saved');
  expect(wordsIn(later)).toEqual(wordsIn(atHome));
});

test('neither the server’s files, nor its log, nor this device’s databases hold a word, a name or a key', async () => {
  const owner = await found(server.address);
  const atHome = await open(owner, keepingPlatform());
  const other = await open(await join(owner, 'editor'));
  atHome.presence.introduce({ name: 'Grandmother Inés', color: '#8b3a62' });
  write(atHome, 'night', 'woke up screaming twice');
  await reads(other, 'night', 'woke up screaming twice');
  await atHome.whenSaved();
  await atHome.closeOnce();
  const bytes = Buffer.concat([
    Buffer.from(server.log()),
    ...filesIn(server.dataDir),
    ...(await keptOnThisDevice(owner.notebookId)),
  ]);
  expect(bytes.includes(owner.notebookId)).toBe(true);
  const keys = [owner.memberSecret, owner.deviceToken, ...owner.keyRing.map((key) => key.secret)];
  const forms = keys.flatMap((key) => [Buffer.from(reveal(key)), toBase64Url(reveal(key))]);
  for (const word of ['screaming', 'Grandmother', 'Mia’s notebook', ...forms]) {
    expect(bytes.includes(word)).toBe(false);
  }
});

test('founding and joining may be repeated after an answer was lost', async () => {
  const draft = draftFoundersPass(server.address);
  await startNotebook(draft);
  expect(await startNotebook(draft)).toBe(draft);
  const { link } = await inviteMember(draft, { role: 'viewer', title: 'T', inviter: 'A' });
  const invitation = await readInvitation(link);
  const first = await invitation.join();
  expect(await invitation.join()).toEqual(first);
  expect(await memberApi(draft).listMembers()).toHaveLength(2);
});

test('an invitation is good for one person, and until it is withdrawn', async () => {
  const owner = await found(server.address);
  const wishes = { role: 'editor', title: 'T', inviter: 'A' } as const;
  const used = await inviteMember(owner, wishes);
  const [mine, theirs] = [await readInvitation(used.link), await readInvitation(used.link)];
  await mine.join();
  await expect(theirs.join()).rejects.toMatchObject({ reason: 'invitation-gone' });
  await expect(readInvitation(used.link)).rejects.toMatchObject({ reason: 'invitation-gone' });
  const withdrawn = await inviteMember(owner, wishes);
  await memberApi(owner).withdrawInvitation(withdrawn.invitationId);
  await expect(readInvitation(withdrawn.link)).rejects.toMatchObject({ name: 'Refusal' });
  await expect(readInvitation('hello')).rejects.toMatchObject({ reason: 'not-an-invitation' });
});

test('a server that cannot be reached is a reason, not a crash', async () => {
  await expect(found('http://127.0.0.1:1')).rejects.toMatchObject({ reason: 'offline' });
});

test('apart and without a server both go on, and when it returns both have both', async () => {
  const owner = await found(server.address);
  const editor = await join(owner, 'editor');
  const atClinic = await open(editor);
  const atHome = await open(owner, keepingPlatform());
  write(atHome, 'goal', 'before');
  await reads(atClinic, 'goal', 'before');
  await server.close();
  await becomes(atHome, 'offline');
  write(atHome, 'night', 'woke up twice');
  write(atClinic, 'agenda', 'ask about sleep');
  expect(atHome.status.getSnapshot().sync).toEqual({
    name: 'offline',
    keptOnDevice: true,
    waiting: true,
  });
  await atHome.closeOnce();
  const reopened = await open(owner, keepingPlatform());
  expect(wordsIn(reopened)).toEqual({ goal: 'before', night: 'woke up twice' });
  expect(reopened.status.getSnapshot().sync.name).not.toBe('saved');

  await restart();
  await Promise.all([
    reads(reopened, 'agenda', 'ask about sleep'),
    reads(atClinic, 'night', 'woke up twice'),
  ]);
  await Promise.all([becomes(reopened, 'saved'), becomes(atClinic, 'saved')]);
});

test('"saved" is withdrawn with the first key and returns when the server has it', async () => {
  const atHome = await open(await found(server.address));
  await becomes(atHome, 'saved');
  write(atHome, 'goal', 'one');
  expect(atHome.status.getSnapshot().sync).toEqual({ name: 'saving' });
  atHome.flush();
  expect(atHome.status.getSnapshot().sync).toEqual({ name: 'saving' });
  await becomes(atHome, 'saved');
});

test('leaving the window seals what was just typed', async () => {
  const window = new EventTarget();
  const owner = await found(server.address);
  // Its time stands still: nothing flushes by itself.
  const clock = { now: () => 0, after: () => () => undefined };
  const atHome = await open(owner, { ...keepingPlatform(window), acrossWindows: false, clock });
  const other = await open(owner);
  await Promise.all([becomes(atHome, 'saved'), becomes(other, 'saved')]);
  write(atHome, 'thought', 'before I forget');
  window.dispatchEvent(new Event('pagehide'));
  await reads(other, 'thought', 'before I forget');
});

test('a member who is removed keeps reading, is told so, and can write no more', async () => {
  const owner = await found(server.address);
  const editor = await join(owner, 'editor');
  const atClinic = await open(editor);
  await becomes(atClinic, 'saved');
  await memberApi(owner).removeMember(editor.memberId);
  await becomes(atClinic, 'refused');
  expect(atClinic.status.getSnapshot()).toMatchObject({
    sync: { name: 'refused', reason: 'no-access' },
    troubles: [{ code: 'revoked' }],
  });
});

test('a viewer reads along; made an editor, they write', async () => {
  const owner = await found(server.address);
  const viewer = await join(owner, 'viewer');
  const roles: string[] = [];
  const atHome = await open(owner);
  const atSchool = await open(viewer, undefined, { onRole: (role) => void roles.push(role) });
  write(atHome, 'strategy', 'first, then');
  await reads(atSchool, 'strategy', 'first, then');
  expect(atSchool.status.getSnapshot().sync).toEqual({
    name: 'read-only',
    reason: 'no-right',
    online: true,
  });

  await memberApi(owner).changeRole(viewer.memberId, 'editor');
  await becomes(atSchool, 'saved');
  expect(roles).toEqual(['editor']);
  write(atSchool, 'seen', 'used it in class');
  await reads(atHome, 'seen', 'used it in class');
});

test('an editor made a viewer in mid-sentence reads on, and says why', async () => {
  const owner = await found(server.address);
  const editor = await join(owner, 'editor');
  const [atHome, atClinic] = [await open(owner), await open(editor)];
  await Promise.all([becomes(atHome, 'saved'), becomes(atClinic, 'saved')]);
  await memberApi(owner).changeRole(editor.memberId, 'viewer');
  write(atClinic, 'late', 'too late');
  atClinic.flush();
  await becomes(atClinic, 'read-only');
  expect(atClinic.role).toBe('viewer');
  write(atHome, 'goal', 'still read');
  await reads(atClinic, 'goal', 'still read');
});

test('two windows of one profile are one device: both write, one is closed, nothing is lost', async () => {
  const owner = await found(server.address);
  const first = await open(owner, keepingPlatform());
  const second = await open(owner, keepingPlatform());
  await Promise.all([becomes(first, 'saved'), becomes(second, 'saved')]);
  await server.close();
  await Promise.all([becomes(first, 'offline'), becomes(second, 'offline')]);
  write(first, 'left', 'from the first');
  await reads(second, 'left', 'from the first');
  write(second, 'right', 'from the second');
  second.flush();
  await reads(first, 'right', 'from the second');
  await second.closeOnce();

  await restart();
  await becomes(first, 'saved');
  const elsewhere = await open(owner);
  await becomes(elsewhere, 'saved');
  expect(wordsIn(elsewhere)).toEqual({ left: 'from the first', right: 'from the second' });
});

test('everybody sees who is here, by person, and where they write', async () => {
  const owner = await found(server.address);
  const editor = await join(owner, 'editor');
  const [atHome, onPhone, atClinic] = [await open(owner), await open(owner), await open(editor)];
  onPhone.presence.introduce({ name: 'Ana', color: '#8b3a62' });
  atHome.presence.introduce({ name: 'Ana', color: '#8b3a62' });
  atHome.presence.setEditing({ entryId: 'plan-1', field: 'steps' });
  const { presence } = atClinic;
  await new Promise<void>((resolve) => {
    const look = () => {
      const [ana] = presence.getSnapshot();
      if (ana?.windows === 2 && ana.editing !== null && ana.name === 'Ana') resolve();
    };
    onTestFinished(presence.subscribe(look));
    look();
  });
  expect(presence.getSnapshot()).toEqual([
    {
      memberId: owner.memberId,
      name: 'Ana',
      color: '#8b3a62',
      isMe: false,
      windows: 2,
      editing: { entryId: 'plan-1', field: 'steps' },
    },
  ]);
});
