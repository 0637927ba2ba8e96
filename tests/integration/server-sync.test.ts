import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  type Address,
  openProvider,
  readNotebook,
  readNotebookBytes,
  whenDoc,
  whenEnded,
  whenSynced,
  writeNotebook,
} from '#tests/support/devices.ts';
import {
  createTestNotebook,
  endDevice,
  joinTestNotebook,
  mintId,
  mintToken,
  removeMember,
  startTestServer,
  type TestPass,
  type TestServer,
} from '#tests/support/server.ts';

let server: TestServer;
let other: TestPass;
beforeAll(async () => {
  server = await startTestServer();
  other = await createTestNotebook(server.address);
});
afterAll(() => server[Symbol.asyncDispose]());

async function createWrittenNotebook(): Promise<TestPass> {
  const owner = await createTestNotebook(server.address);
  await writeNotebook(owner, 'what the owner wrote');
  return owner;
}

describe('an unmodified y-websocket provider', () => {
  test('with a pass syncs the notebook between two members', async () => {
    const owner = await createTestNotebook(server.address);
    const editor = await joinTestNotebook(owner, 'editor');
    const [mine, theirs] = [openProvider(owner), openProvider(editor)];
    await Promise.all([whenSynced(mine), whenSynced(theirs)]);

    mine.doc.getArray('b').push(['from the owner']);
    await whenDoc(theirs.doc, (doc) => doc.getArray('b').length === 1);
    theirs.doc.getArray('b').push(['from the editor']);
    await whenDoc(mine.doc, (doc) => doc.getArray('b').length === 2);

    mine.destroy();
    theirs.destroy();
    expect(await readNotebook(owner)).toEqual(['from the owner', 'from the editor']);
  });

  test('brings what was written while it was away, to a server that was restarted', async () => {
    let own = await startTestServer();
    const owner = await createTestNotebook(own.address);
    const doc = new Y.Doc();
    doc.getArray('b').push(['before the first connection']);
    const first = openProvider(owner, doc);
    const theirs = openProvider(owner);
    await whenDoc(theirs.doc, ({ share }) => share.has('b'));
    first.destroy();
    theirs.destroy();

    own = await own.restart();
    doc.getArray('b').push(['while the server was away']);
    const pass = { ...owner, address: own.address };
    const second = openProvider(pass, doc);
    const reader = openProvider(pass);
    await whenDoc(reader.doc, (read) => read.getArray('b').length === 2);
    second.destroy();
    reader.destroy();
    await own[Symbol.asyncDispose]();
  });

  test.each<[string, (owner: TestPass) => Address]>([
    ['without a pass', ({ address, notebookId }) => ({ address, notebookId })],
    ['with a pass nobody gave out', (owner) => ({ ...owner, token: mintToken() })],
    ['with a pass that is no token', (owner) => ({ ...owner, token: 'letmein' })],
    ['with the pass of another notebook', (owner) => ({ ...owner, token: other.token })],
    ['for a notebook that does not exist', (owner) => ({ ...owner, notebookId: mintId() })],
    ['for a notebook that cannot exist', (owner) => ({ ...owner, notebookId: 'x'.repeat(99) })],
  ])('%s is told 4401, stops trying, and changes nothing', async (_name, approach) => {
    const owner = await createWrittenNotebook();
    const before = await readNotebookBytes(owner);
    const stranger = openProvider(approach(owner));
    stranger.doc.getArray('b').push(['should never arrive']);
    expect(await whenEnded(stranger)).toEqual({ code: 4401, reason: 'no-access' });
    expect(stranger.shouldConnect).toBe(false);
    stranger.destroy();
    expect(stranger.doc.getArray('b').toArray()).toEqual(['should never arrive']);
    expect(await readNotebookBytes(owner)).toEqual(before);
  });

  test.each<[string, (owner: TestPass, editor: TestPass) => Promise<void>]>([
    ['whose member was removed', removeMember],
    ['whose device was ended', (_owner, editor) => endDevice(editor)],
  ])('%s is cut off at once with 4401, and not let in again', async (_name, end) => {
    const owner = await createWrittenNotebook();
    const editor = await joinTestNotebook(owner, 'editor');
    const live = openProvider(editor);
    await whenSynced(live);
    const before = await readNotebookBytes(owner);

    const ended = whenEnded(live);
    await end(owner, editor);
    expect((await ended).code).toBe(4401);
    live.doc.getArray('b').push(['after the end']);
    const again = openProvider(editor, live.doc);
    expect((await whenEnded(again)).code).toBe(4401);
    live.destroy();
    again.destroy();
    expect(await readNotebookBytes(owner)).toEqual(before);
  });

  test('of a viewer receives everything, and is told 4403 when it writes', async () => {
    const owner = await createWrittenNotebook();
    const viewer = openProvider(await joinTestNotebook(owner, 'viewer'));
    const mine = openProvider(owner);
    await Promise.all([whenSynced(viewer), whenSynced(mine)]);
    mine.doc.getArray('b').push(['live']);
    await whenDoc(viewer.doc, (doc) => doc.getArray('b').length === 2);
    const before = await readNotebookBytes(owner);

    viewer.doc.getArray('b').push(['not mine to say']);
    expect(await whenEnded(viewer)).toEqual({ code: 4403, reason: 'read-only' });
    viewer.destroy();
    mine.destroy();
    expect(await readNotebookBytes(owner)).toEqual(before);
  });

  test('of a viewer may not delete either', async () => {
    const owner = await createWrittenNotebook();
    const viewer = openProvider(await joinTestNotebook(owner, 'viewer'));
    await whenSynced(viewer);
    const before = await readNotebookBytes(owner);
    viewer.doc.getArray('b').delete(0, 1);
    expect((await whenEnded(viewer)).code).toBe(4403);
    viewer.destroy();
    expect(await readNotebookBytes(owner)).toEqual(before);
  });
});
