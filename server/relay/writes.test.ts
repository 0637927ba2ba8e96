import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  createPeer,
  createStore,
  notebookId,
  openRooms,
  wordUpdate,
} from '#tests/support/rooms.ts';
import { defaultLimits } from '../limits.ts';
import type { Store } from '../store/store.ts';

/** A write fits in only when what was deleted has been let go of. */
async function openFullRoom(store: Store) {
  const doc = new Y.Doc();
  doc.getArray('b').push(['x'.repeat(4_000)]);
  const long = Y.encodeStateAsUpdate(doc);
  doc.getArray('b').delete(0, 1);
  const deleted = Y.encodeStateAsUpdate(doc);
  await store.append([long, deleted].map((bytes) => ({ notebookId, bytes })));
  const limits = { ...defaultLimits, notebookBytes: 4_000 };
  return await openRooms(store, { limits }).enter(notebookId).room;
}

test('a write that waited for a full notebook to shrink is waited for until it is saved', async () => {
  const room = await openFullRoom(await createStore());
  const peer = createPeer();
  room.write(peer, wordUpdate('last words'));
  await room.drained();
  expect(peer).toMatchObject({ acknowledged: 1, refusals: [] });
});

test('who may not write any more when the notebook has shrunk has written nothing', async () => {
  const store = await createStore();
  const room = await openFullRoom(store);
  const peer = { ...createPeer(), mayWrite: true };
  room.write(peer, wordUpdate('too late'));
  peer.mayWrite = false;
  await room.drained();
  expect(peer.refusals).toEqual(['read-only']);
  expect((await store.readHeads([notebookId]))[0]?.lastSeq).toBe(2);
});
