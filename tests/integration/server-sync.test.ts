import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { refusals } from '#shared/sync/protocol.ts';
import {
  openProvider,
  openTalker,
  readNotebook,
  updateSaying,
  whenClosed,
  whenDoc,
  whenSynced,
} from '#tests/support/devices.ts';
import {
  call,
  createTestNotebook,
  joinTestNotebook,
  mintId,
  mintToken,
  startTestServer,
  type TestServer,
} from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

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
});
