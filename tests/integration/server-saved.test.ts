import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type PackedRow, unpackUpdates } from '#server/store/sql/packed-updates.ts';
import { readJournalRow } from '#server/store/sql/settle-journal.ts';
import {
  openPoliteTalker,
  openTalker,
  readNotebookBytes,
  updateSaying,
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

const nothing = new Uint8Array([0]);

describe('saved', () => {
  test('is said with what is on the disk, and only after it is there', async () => {
    const owner = await createTestNotebook(server.address);
    const disk = new DatabaseSync(`${server.dataDir}/notebooks.db`, { readOnly: true });
    const rows = disk.prepare('select bytes from update_journal order by id');
    const settled = disk.prepare('select seq, count, bytes from update_log where notebook_id = ?');
    const clockOnDisk = (client: number) => {
      const updates = [
        ...settled.all(owner.notebookId).flatMap((row) => unpackUpdates(row as PackedRow)),
        ...rows.all().flatMap(({ bytes }) => [...readJournalRow(bytes as Uint8Array)]),
      ].flatMap((part) => ('updates' in part ? part.updates : [part.bytes]));
      const stateVector = Y.encodeStateVectorFromUpdate(Y.mergeUpdates(updates));
      return Y.decodeStateVector(stateVector).get(client);
    };
    const talker = await openTalker(owner);
    talker.hello();
    expect((await talker.next('saved')).stateVector).toEqual(nothing);
    const doc = new Y.Doc();
    for (let clock = 1; clock <= 50; clock += 1) {
      talker.say({ type: 'update', update: updateSaying(`word ${clock}`, doc) });
      const { stateVector } = await talker.next('saved');
      expect(Y.decodeStateVector(stateVector).get(doc.clientID)).toBe(clock);
      expect(clockOnDisk(doc.clientID)).toBe(clock);
    }
    disk.close();
    await talker.close();
  });

  test('is said again for what is saved already, and as a whole after every hello', async () => {
    const owner = await createWrittenNotebook();
    const talker = await openTalker(owner);
    const { stateVector } = await talker.next('sync-step-1');
    talker.hello();
    expect((await talker.next('saved')).stateVector).toEqual(stateVector);
    talker.say({ type: 'sync-step-2', update: await readNotebookBytes(owner) });
    expect((await talker.next('saved')).stateVector).toEqual(stateVector);
    talker.hello();
    expect((await talker.next('saved')).stateVector).toEqual(stateVector);
    await talker.close();
  });

  test('is not said to a device that never said hello, nor about the words of others', async () => {
    const owner = await createTestNotebook(server.address);
    const [quiet, polite] = [await openTalker(owner), await openPoliteTalker(owner)];
    quiet.say({ type: 'update', update: updateSaying('from the quiet one') });
    await polite.next('update');
    polite.say({ type: 'update', update: updateSaying('from the polite one') });
    await polite.next('saved');
    await quiet.next('update');
    expect(quiet.frames.map(({ type }) => type)).toEqual(['sync-step-1', 'update']);
    expect(polite.frames.map(({ type }) => type)).toEqual([
      'sync-step-1',
      'saved',
      'update',
      'saved',
    ]);
    await Promise.all([quiet.close(), polite.close()]);
  });
});
