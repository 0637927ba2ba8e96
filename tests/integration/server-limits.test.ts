import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits, refusals } from '#shared/sync/protocol.ts';
import {
  openPoliteTalker,
  openTalker,
  readNotebook,
  readNotebookBytes,
  saySaved,
  writeNotebook,
} from '#tests/support/devices.ts';
import {
  createTestNotebook,
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

describe('a connection is closed, and the notebook unchanged,', () => {
  test.each<[string, Uint8Array | string, keyof typeof refusals]>([
    ['when the frame is empty', new Uint8Array(), 'malformed'],
    ['when it is text', 'hello', 'malformed'],
    ['when the type is unknown', new Uint8Array([77, 1, 2]), 'malformed'],
    ['when it claims to be the server', new Uint8Array([101, 1, 0]), 'malformed'],
    ['when an update is cut short', new Uint8Array([0, 2, 3, 1, 1, 1]), 'malformed'],
    ['when a state vector is cut short', new Uint8Array([0, 0, 2, 5, 1]), 'malformed'],
    ['when presence is not JSON', new Uint8Array([1, 5, 1, 1, 1, 1, 120]), 'malformed'],
    ['when the device speaks an older version', new Uint8Array([100, 0]), 'too-old'],
    ['when a frame is larger than any may be', new Uint8Array(limits.frameBytes + 1), 'too-large'],
  ])('%s', async (_name, frame, reason) => {
    const owner = await createWrittenNotebook();
    const before = await readNotebookBytes(owner);
    const talker = await openTalker(owner);
    talker.socket.send(frame);
    expect(await talker.closed).toEqual({ code: refusals[reason].close, reason });
    expect(await readNotebookBytes(owner)).toEqual(before);
  });

  test('when it would not fit the notebook any more', async () => {
    const owner = await createTestNotebook(server.address);
    const talker = await openPoliteTalker(owner);
    const doc = new Y.Doc();
    for (const megabytes of [12, 12]) {
      const before = Y.encodeStateVector(doc);
      doc.getArray('b').push([new Uint8Array(megabytes * 1024 * 1024)]);
      await saySaved(talker, Y.encodeStateAsUpdate(doc, before));
    }
    const before = Y.encodeStateVector(doc);
    doc.getArray('b').push([new Uint8Array(9 * 1024 * 1024)]);
    talker.say({ type: 'update', update: Y.encodeStateAsUpdate(doc, before) });
    expect(await talker.closed).toEqual({ code: 4413, reason: 'too-large' });
  });

  test('but deleting makes room again', async () => {
    const owner = await createTestNotebook(server.address);
    const talker = await openPoliteTalker(owner);
    const doc = new Y.Doc();
    for (let round = 0; round < 4; round += 1) {
      const before = Y.encodeStateVector(doc);
      doc.getArray('b').delete(0, doc.getArray('b').length);
      doc.getArray('b').push([new Uint8Array(12 * 1024 * 1024)]);
      await saySaved(talker, Y.encodeStateAsUpdate(doc, before));
    }
    await talker.close();
    expect(await readNotebook(owner)).toHaveLength(1);
  });

  test('when the device asks for more than is reasonable', async () => {
    const owner = await createTestNotebook(server.address);
    const talker = await openTalker(owner);
    for (let count = 0; count < 5_000; count += 1) talker.say({ type: 'query-awareness' });
    expect(await talker.closed).toEqual({ code: 1013, reason: 'too-many' });
  });

  test('when it reads too slowly, so that it starts afresh', async () => {
    const owner = await createTestNotebook(server.address);
    const [writer, reader] = [await openPoliteTalker(owner), await openTalker(owner)];
    reader.socket.pause();
    const doc = new Y.Doc();
    for (let megabyte = 0; megabyte < 24; megabyte += 1) {
      const before = Y.encodeStateVector(doc);
      doc.getArray('b').push([new Uint8Array(1024 * 1024)]);
      await saySaved(writer, Y.encodeStateAsUpdate(doc, before));
    }
    reader.socket.resume();
    expect(await reader.closed).toEqual({ code: 1013, reason: 'too-many' });
    await writer.close();
  });
});
