/**
 * The host that screens run in, against a real server: two people on two devices, with nothing
 * between them but it.
 */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHost } from '#shared/host/build-host.ts';
import { openDevice } from '#shared/host/device.ts';
import { proposeGoal } from '#shared/notebook/goals.ts';
import type { Watched } from '#shared/notebook/watched.ts';
import { reveal } from '#shared/secrets/redacted.ts';
import { memoryPlatform } from '#shared/sync/platform.ts';
import { type Host, HostError, type HostRefusal, type OpenedNotebook } from '#shared/ui/host.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let devices = 0;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

function newDevice(): string {
  devices += 1;
  return `device ${devices}`;
}

/** A window of a device: the same name again is the same device, started anew. */
function hostOn(device: string): Host {
  return buildHost({
    frame: 'panel',
    device: openDevice(device),
    platform: memoryPlatform(),
    preferences: null,
    proposedServer: server.address,
    arrivingInvitation: null,
    clips: null,
    pages: null,
  });
}

async function until<T>(source: Watched<T>, reached: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const value = source.getSnapshot();
      if (!reached(value)) return;
      stop();
      resolve(value);
    };
    const stop = source.subscribe(look);
    look();
  });
}

function refusal(reason: HostRefusal) {
  return expect.objectContaining(new HostError(reason));
}

const facts = () => ({ title: 'Maya’s notebook', childName: 'Maya', server: server.address });
const ana = { name: 'Ana', kind: 'caregiver' } as const;
const okafor = { name: 'Dr. Okafor', kind: 'clinician' } as const;

async function started(host: Host): Promise<OpenedNotebook> {
  return host.open(await host.start(facts(), ana));
}

async function invited(opened: OpenedNotebook): Promise<string> {
  if (opened.people === null) throw new Error('a real notebook has people');
  return (await opened.people.invite(okafor, 'editor')).link;
}

const joinedNames = (opened: OpenedNotebook) =>
  opened.notebook.members
    .getSnapshot()
    .flatMap(({ name, joined, removedAt }) => (joined && removedAt === null ? [name] : []))
    .toSorted();

test('who was invited joins by the link, is named for both, and both write', async () => {
  const [home, clinic] = [hostOn(newDevice()), hostOn(newDevice())];
  const atHome = await started(home);
  const link = await invited(atHome);

  expect(await clinic.readInvitation(link)).toMatchObject({
    title: 'Maya’s notebook',
    inviter: 'Ana',
    role: 'editor',
    expected: okafor,
  });
  const atClinic = await clinic.open(await clinic.join(link, okafor));
  await until(atHome.notebook.members, () => joinedNames(atHome).length === 2);
  await until(atClinic.notebook.members, () => joinedNames(atClinic).length === 2);
  expect(joinedNames(atHome)).toEqual(['Ana', 'Dr. Okafor']);
  expect(atHome.notebook.members.getSnapshot()).toHaveLength(2);

  proposeGoal(atClinic.notebook, { title: 'Order at the bakery' });
  const goals = await until(atHome.notebook.goals, (all) => all.length === 1);
  expect(goals[0]).toMatchObject({ title: 'Order at the bakery' });
  expect(await until(atHome.presence, (present) => present.length === 1)).toMatchObject([
    { me: false, editing: null },
  ]);
});

test('a window closed right after joining still introduces the newcomer later', async () => {
  const device = newDevice();
  const atHome = await started(hostOn(newDevice()));
  const link = await invited(atHome);
  const id = await hostOn(device).join(link, okafor);

  const again = hostOn(device);
  await until(again.shelf, ({ state }) => state === 'ready');
  expect(again.shelf.getSnapshot()).toMatchObject({
    openId: id,
    notebooks: [{ notebookId: id, title: 'Maya’s notebook', role: 'editor', example: false }],
  });
  await again.open(id);
  await until(atHome.notebook.members, () => joinedNames(atHome).includes('Dr. Okafor'));
});

test('a window closed right after starting still founds the notebook, once', async () => {
  const device = newDevice();
  const id = await hostOn(device).start(facts(), ana);
  const [first, second] = [await hostOn(device).open(id), await hostOn(device).open(id)];
  await until(first.status, ({ state }) => state === 'saved');
  await until(second.notebook.about, ({ title }) => title !== '');
  expect(first.notebook.about.getSnapshot()).toMatchObject({
    title: 'Maya’s notebook',
    childName: 'Maya',
  });
  expect(first.notebook.members.getSnapshot()).toMatchObject([{ name: 'Ana', joined: true }]);
});

test('an invitation works once', async () => {
  const link = await invited(await started(hostOn(newDevice())));
  await hostOn(newDevice()).join(link, okafor);
  await expect(hostOn(newDevice()).readInvitation(link)).rejects.toEqual(
    refusal('invitation-gone'),
  );
});

test('who is taken off the list before joining cannot join any more', async () => {
  const atHome = await started(hostOn(newDevice()));
  const link = await invited(atHome);
  const expected = atHome.notebook.members.getSnapshot().find(({ joined }) => !joined);
  await atHome.people?.remove(expected?.id ?? '');
  await expect(hostOn(newDevice()).join(link, okafor)).rejects.toEqual(refusal('invitation-gone'));
});

test('who is removed keeps what they have and can write no more', async () => {
  const clinic = hostOn(newDevice());
  const atHome = await started(hostOn(newDevice()));
  const atClinic = await clinic.open(await clinic.join(await invited(atHome), okafor));
  await until(atHome.notebook.members, () => joinedNames(atHome).length === 2);
  await atHome.people?.remove(atClinic.notebook.me);
  await until(atClinic.status, ({ state }) => state === 'refused');
  expect(atClinic.status.getSnapshot()).toEqual({ state: 'refused', reason: 'no-access' });
  expect(atClinic.notebook.canWrite()).toBe(false);
  expect(atClinic.notebook.about.getSnapshot().title).toBe('Maya’s notebook');
  expect(joinedNames(atHome)).toEqual(['Ana']);
});

test('who leaves has the notebook no more, and the others read so', async () => {
  const clinic = hostOn(newDevice());
  const atHome = await started(hostOn(newDevice()));
  const atClinic = await clinic.open(await clinic.join(await invited(atHome), okafor));
  await until(atHome.notebook.members, () => joinedNames(atHome).length === 2);
  await atClinic.people?.leave();
  await until(atHome.notebook.members, () => joinedNames(atHome).length === 1);
  expect(clinic.shelf.getSnapshot().notebooks).toEqual([]);
});

test('the only owner cannot leave, and is not shown as gone', async () => {
  const atHome = await started(hostOn(newDevice()));
  await expect(atHome.people?.leave()).rejects.toEqual(refusal('last-owner'));
  expect(joinedNames(atHome)).toEqual(['Ana']);
});

test('another window of the same device shows a notebook that was started here', async () => {
  const device = newDevice();
  const other = hostOn(device);
  await until(other.shelf, ({ state }) => state === 'ready');
  const id = await hostOn(device).start(facts(), ana);
  const shelf = await until(other.shelf, ({ notebooks }) => notebooks.length === 1);
  expect(shelf.notebooks[0]?.notebookId).toBe(id);
});

test('forgetting takes the notebook off this device only', async () => {
  const clinic = hostOn(newDevice());
  const atHome = await started(hostOn(newDevice()));
  const id = await clinic.join(await invited(atHome), okafor);
  await clinic.open(id);
  await clinic.forget(id);
  expect(clinic.shelf.getSnapshot()).toEqual({ state: 'ready', notebooks: [], openId: null });
  await expect(clinic.open(id)).rejects.toEqual(refusal('not-found'));
  expect(atHome.notebook.canWrite()).toBe(true);
});

test('the example needs no server, is kept nowhere and is there until it is forgotten', async () => {
  const device = newDevice();
  const host = hostOn(device);
  const opened = await host.open(await host.startExample());
  expect(opened.status.getSnapshot()).toEqual({ state: 'example' });
  expect(opened.people).toBeNull();
  expect(opened.notebook.goals.getSnapshot().length).toBeGreaterThan(0);
  expect(host.shelf.getSnapshot().notebooks).toMatchObject([{ example: true }]);
  expect((await openDevice(device).read()).passes).toEqual([]);
  await host.forget('example');
  expect(host.shelf.getSnapshot().notebooks).toEqual([]);
});

test('what this device keeps holds no name, title, token or secret in clear', async () => {
  const device = newDevice();
  const opened = await started(hostOn(device));
  await invited(opened);
  const { passes } = await openDevice(device).read();
  const [pass] = passes;
  if (pass === undefined) throw new Error('a started notebook leaves a pass');
  const secrets = [pass.deviceToken, pass.memberSecret, ...pass.keyRing.map(({ secret }) => secret)]
    .map((secret) => Buffer.from(reveal(secret)))
    .flatMap((bytes) => [
      bytes.toString('base64url'),
      bytes.toString('hex'),
      bytes.toString('latin1'),
    ]);
  const kept = await keptBytes(device);
  expect(kept).toContain('"type":"device"');
  for (const word of ['Maya', 'Ana', 'Okafor', 'notebook"', ...secrets]) {
    expect(kept.includes(word)).toBe(false);
  }
});

async function keptBytes(device: string): Promise<string> {
  const database = await openDB(device);
  const records: Record<string, unknown>[] = await database.getAll('device');
  database.close();
  return records
    .flatMap((record) => Object.values(record))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : ''))
    .join('\n');
}

test.each([
  ['nonsense', 'not-a-link'],
  ['https://127.0.0.1:1/i#1.AAAAAAAAAAAAAAAAAAAAAA', 'offline'],
] as const)('an invitation that is %s is refused as %s', async (text, reason) => {
  await expect(hostOn(newDevice()).readInvitation(text)).rejects.toEqual(refusal(reason));
});

test('a notebook cannot be started over plain http at another machine', async () => {
  const elsewhere = { ...facts(), server: 'http://notes.example.org' };
  await expect(hostOn(newDevice()).start(elsewhere, ana)).rejects.toEqual(refusal('not-found'));
});
