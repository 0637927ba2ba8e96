import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';
import { type Finding, type Sought, searchFolders } from '#tests/support/byte-search.ts';
import {
  openPoliteTalker,
  readNotebook,
  type Talker,
  updateSaying,
  writeNotebook,
} from '#tests/support/devices.ts';
import {
  call,
  createTestNotebook,
  endDevice,
  hashOf,
  joinTestNotebook,
  mintId,
  mintInvitation,
  mintToken,
  removeMember,
  type TestPass,
} from '#tests/support/server.ts';
import { launchServer } from '#tests/support/server-process.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

/** Beyond what makes the server put a snapshot in place of the log. */
const UPDATES = 600;

const sought = (name: string, text: string): Sought => ({ name, forms: [Buffer.from(text)] });

/** Writes short and long updates, and rewrites, until the log has been replaced more than once. */
async function writeMuch(pass: TestPass): Promise<Sought[]> {
  const talker = await openPoliteTalker(pass);
  const doc = new Y.Doc();
  const traces: Sought[] = [];
  for (let at = 0; at < UPDATES; at += 1) {
    // Long ones lie on pages of their own, which become free as a whole.
    const sealed = randomBytes(at % 10 === 0 ? 9_000 : 60).toString('base64');
    talker.say({ type: 'update', update: updateSaying(sealed, doc) });
    traces.push(sought(`the beginning of update ${at}`, sealed.slice(0, 40)));
    traces.push(sought(`the end of update ${at}`, sealed.slice(-40)));
  }
  await whenSaved(talker, doc);
  await talker.close();
  return traces;
}

/** Acknowledgements come when the server finds time for one: the last covers all. */
async function whenSaved(talker: Talker, doc: Y.Doc): Promise<void> {
  const written = Y.getState(doc.store, doc.clientID);
  for (let saved = 0; saved < written; ) {
    const { stateVector } = await talker.next('saved');
    saved = Y.decodeStateVector(stateVector).get(doc.clientID) ?? 0;
  }
}

/** A notebook with something of everything, and all that it leaves on a disk. */
async function fillNotebook(owner: TestPass): Promise<Sought[]> {
  const { address, notebookId, token } = owner;
  const editor = await joinTestNotebook(owner, 'editor');
  const removed = await joinTestNotebook(owner, 'viewer');
  await removeMember(owner, removed);
  const ended = { memberId: owner.memberId, auth: owner.auth, deviceId: mintId() };
  const endedToken = mintToken();
  const enrolment = { ...ended, deviceTokenHash: hashOf(endedToken) };
  await call(address, `/notebooks/${notebookId}/devices`, { body: enrolment });
  await endDevice({ ...owner, deviceId: ended.deviceId, token: endedToken });
  const { body: invitation } = mintInvitation('editor');
  await call(address, `/notebooks/${notebookId}/invitations`, { token, body: invitation });

  const records: [string, string][] = [['notebook id', notebookId]];
  for (const [who, pass] of Object.entries({ owner, editor, removed })) {
    records.push([`${who}'s id`, pass.memberId], [`${who}'s device`, pass.deviceId]);
    records.push([`${who}'s token hash`, hashOf(pass.token)], [`${who}'s auth`, hashOf(pass.auth)]);
  }
  records.push(['ended device', ended.deviceId], ['its token hash', hashOf(endedToken)]);
  records.push(['invitation', invitation.invitationId], ['its hash', invitation.tokenHash]);
  records.push(['its box', invitation.box.slice(0, 60)]);
  return [...records.map(([name, text]) => sought(name, text)), ...(await writeMuch(editor))];
}

const erase = ({ address, notebookId, token }: TestPass) =>
  call(address, `/notebooks/${notebookId}`, { token, method: 'DELETE' });

async function prepare() {
  const dataDir = makeTemporaryFolder();
  const server = await launchServer({ dataDir, port: 0 });
  const search = (traces: readonly Sought[]) => searchFolders([dataDir], traces);
  const neighbour = await createTestNotebook(server.address);
  await writeNotebook(neighbour, 'the neighbour’s own words');
  return { dataDir, server, search, neighbour };
}

test('when an erased notebook has been answered for, no file of the server holds a trace of it', async () => {
  const { server, search, neighbour } = await prepare();
  const owners = [
    await createTestNotebook(server.address),
    await createTestNotebook(server.address),
  ];
  const [traces = [], othersTraces = []] = await Promise.all(owners.map(fillNotebook));
  expect(namesIn(await search(traces)).size).toBeGreaterThan(UPDATES);

  const [erased = neighbour, other = neighbour] = owners;
  expect((await erase(erased)).status).toBe(204);
  expect(await search(traces)).toEqual([]);

  expect(namesIn(await search(othersTraces)).size).toBeGreaterThan(UPDATES);
  expect(await readNotebook(other)).toHaveLength(UPDATES);
  expect(await readNotebook(neighbour)).toEqual(['the neighbour’s own words']);
}, 60_000);

test('while a backup reads, nobody waits for it; the last trace goes when it has finished', async () => {
  const { dataDir, server, search, neighbour } = await prepare();
  const owner = await createTestNotebook(server.address);
  const traces = await fillNotebook(owner);
  const reader = new DatabaseSync(join(dataDir, DATABASE_FILE));
  reader.exec('begin');
  reader.prepare('select count(*) from update_log').get();

  expect((await erase(owner)).status).toBe(204);
  await writeNotebook(neighbour, 'and more');
  expect(namesIn(await search(traces)).size).toBeGreaterThan(UPDATES);

  reader.exec('commit');
  reader.close();
  while ((await search(traces)).length > 0) await wait(50);
  expect(new Set(await readNotebook(neighbour))).toEqual(
    new Set(['the neighbour’s own words', 'and more']),
  );
}, 60_000);

function namesIn(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(({ name }) => name));
}
