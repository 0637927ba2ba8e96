import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openPoliteTalker,
  openProvider,
  openTalker,
  readNotebook,
  readNotebookBytes,
  updateSaying,
  whenEnded,
  whenSynced,
  writeNotebook,
} from '#tests/support/devices.ts';
import {
  call,
  changeRole,
  createTestNotebook,
  joinTestNotebook,
  startTestServer,
  type TestPass,
  type TestServer,
} from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function createWrittenNotebook(): Promise<TestPass> {
  const owner = await createTestNotebook(server.address);
  await writeNotebook(owner, 'what the owner wrote');
  return owner;
}

describe('a change of role', () => {
  test('to viewer holds for a connection that is open', async () => {
    const owner = await createWrittenNotebook();
    const editor = await joinTestNotebook(owner, 'editor');
    const live = openProvider(editor);
    await whenSynced(live);
    await changeRole(owner, editor, 'viewer');
    live.doc.getArray('b').push(['too late']);
    expect((await whenEnded(live)).code).toBe(4403);
    live.destroy();
    expect(await readNotebook(owner)).toEqual(['what the owner wrote']);
  });

  test('from viewer to editor asks for what the device has', async () => {
    const owner = await createWrittenNotebook();
    const viewer = await joinTestNotebook(owner, 'viewer');
    const talker = await openPoliteTalker(viewer);
    expect(talker.frames.map(({ type }) => type)).toEqual(['saved']);
    await changeRole(owner, viewer, 'editor');
    await talker.next('sync-step-1');
    talker.say({ type: 'sync-step-2', update: updateSaying('now I may') });
    await talker.next('saved');
    await talker.close();
    expect(await readNotebook(owner)).toHaveLength(2);
  });
});

test('erasing a notebook ends every connection to it, and what it held', async () => {
  const owner = await createWrittenNotebook();
  const editor = await openTalker(await joinTestNotebook(owner, 'editor'));
  const path = `/notebooks/${owner.notebookId}`;
  const erased = await call(server.address, path, { token: owner.token, method: 'DELETE' });
  expect(erased.status).toBe(204);
  expect(await editor.closed).toEqual({ code: 4401, reason: 'no-access' });
  expect(await (await openTalker(owner)).closed).toEqual({ code: 4401, reason: 'no-access' });
});

test('an old viewer that offers only what is known already stays connected', async () => {
  const owner = await createWrittenNotebook();
  const talker = await openTalker(await joinTestNotebook(owner, 'viewer'));
  talker.say({ type: 'sync-step-2', update: await readNotebookBytes(owner) });
  talker.say({ type: 'sync-step-1', stateVector: new Uint8Array([0]) });
  await talker.next('sync-step-2');
  await talker.close();
});
