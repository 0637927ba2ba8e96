import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import {
  createPeer,
  createStore,
  notebookId,
  openRooms,
  wordUpdate,
} from '#tests/support/rooms.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { openSqliteStore } from '../store/sqlite/open-store.ts';
import type { Store } from '../store/store.ts';

/** A gate that holds every append until it is opened. */
function createGate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

test('a notebook is read once, however many enter at the same moment', async () => {
  let reads = 0;
  const store = await createStore(({ readLog }) => ({
    readLog(id) {
      reads += 1;
      return readLog(id);
    },
  }));
  const rooms = openRooms(store);
  const visits = [1, 2, 3].map(() => rooms.enter(notebookId));
  const opened = await Promise.all(visits.map(({ room }) => room));
  expect(new Set(opened).size).toBe(1);
  expect(reads).toBe(1);
});

test('whoever returns while the last words are being saved meets the same room', async () => {
  const gate = createGate();
  const store = await createStore(({ append }) => ({
    async append(appends) {
      await gate.opened;
      return append(appends);
    },
  }));
  const rooms = openRooms(store);
  const first = rooms.enter(notebookId);
  const room = await first.room;
  const peer = createPeer();
  room.join(peer);
  expect(room.write(peer, wordUpdate('last words'))).toBeNull();
  room.leave(peer);
  first.leave();

  const second = rooms.enter(notebookId);
  expect(await second.room).toBe(room);
  gate.open();
  await room.drained();
  expect(peer.acknowledged).toBe(1);
  expect((await store.readLog(notebookId)).updates).toHaveLength(1);
  second.leave();
});

test('what waits for the disk is told to nobody: not answered, not passed on, not acknowledged', async () => {
  const gate = createGate();
  const store = await createStore(({ append }) => ({
    async append(appends) {
      await gate.opened;
      return append(appends);
    },
  }));
  const room = await openRooms(store).enter(notebookId).room;
  const [writer, reader] = [createPeer(), createPeer()];
  room.join(writer);
  room.join(reader);
  const nothing = new Uint8Array([0]);
  const empty = await room.diff(nothing);
  const update = wordUpdate('not yet');

  room.write(writer, update);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await room.diff(nothing)).toEqual(empty);
  expect(room.stateVector()).toEqual(nothing);
  expect([reader.sent, writer.acknowledged]).toEqual([0, 0]);

  gate.open();
  await room.drained();
  expect(await room.diff(nothing)).toEqual(update);
  expect([reader.sent, writer.acknowledged, writer.sent]).toEqual([1, 1, 0]);
});

test('a room is forgotten when everybody has left and all is saved', async () => {
  const store = await createStore();
  const rooms = openRooms(store);
  const visit = rooms.enter(notebookId);
  const room = await visit.room;
  const peer = createPeer();
  room.write(peer, wordUpdate('saved'));
  visit.leave();
  expect(rooms.size).toBe(1);
  await rooms.idle();
  expect(rooms.size).toBe(0);
  expect((await store.readLog(notebookId)).updates).toHaveLength(1);
});

test('a notebook that could not be read is read again for the next who comes', async () => {
  let broken = true;
  const store = await createStore(({ readLog }) => ({
    async readLog(id) {
      if (broken) throw new Error('disk');
      return readLog(id);
    },
  }));
  const rooms = openRooms(store);
  const first = rooms.enter(notebookId);
  await expect(first.room).rejects.toThrow('disk');
  first.leave();
  broken = false;
  await expect(rooms.enter(notebookId).room).resolves.toBeDefined();
});

test('a write that the disk refused is neither answered nor acknowledged, and its writer is told', async () => {
  const store = await createStore(() => ({
    append: () => Promise.reject(new Error('disk full')),
  }));
  const rooms = openRooms(store);
  const room = await rooms.enter(notebookId).room;
  const [writer, reader] = [createPeer(), createPeer()];
  room.join(reader);
  room.write(writer, wordUpdate('unsaved'));
  await room.drained();
  expect(writer).toMatchObject({ acknowledged: 0, refusals: ['unavailable'] });
  expect(room.stateVector()).toEqual(new Uint8Array([0]));
});

test('a long log is replaced by a snapshot when somebody has asked for it', async () => {
  const store = await createStore();
  const doc = new Y.Doc();
  const appends: { notebookId: string; bytes: Uint8Array }[] = [];
  doc.on('update', (bytes) => appends.push({ notebookId, bytes }));
  for (let index = 0; index < 500; index += 1) doc.getArray('b').push([index]);
  await store.append(appends);

  const room = await openRooms(store).enter(notebookId).room;
  await room.diff(new Uint8Array([0]));
  await room.tidy();
  const { snapshot, updates } = await store.readLog(notebookId);
  expect(updates).toEqual([]);
  expect(snapshot?.upTo).toBe(500);
  const read = new Y.Doc();
  Y.applyUpdate(read, snapshot?.bytes ?? new Uint8Array());
  expect(read.getArray('b').length).toBe(500);
});

test('a log that cannot be applied keeps nobody out, and loses nothing', async () => {
  const store = await createStore();
  const fromNowhere = new Uint8Array([1, 1, 7, 0, 0x84, 7, 0, 1, 120, 0]);
  const bytes = wordUpdate('good');
  await store.append([
    { notebookId, bytes: fromNowhere },
    ...Array.from({ length: 500 }, () => ({ notebookId, bytes })),
  ]);
  const room = await openRooms(store).enter(notebookId).room;
  await room.diff(new Uint8Array([0]));
  await room.tidy();
  expect(Y.decodeStateVector(room.stateVector()).get(7)).toBe(1);
  expect((await store.readLog(notebookId)).updates).toHaveLength(501);
});

/** As many updates as make a log worth replacing. */
async function appendMany(store: Store): Promise<void> {
  const doc = new Y.Doc();
  const appends: { notebookId: string; bytes: Uint8Array }[] = [];
  doc.on('update', (bytes) => appends.push({ notebookId, bytes }));
  for (let index = 0; index < 500; index += 1) doc.getArray('b').push([index]);
  await store.append(appends);
}

test('a room stays while what a visit wrote during its tidying is being saved', async () => {
  const [begun, tidying, saving] = [createGate(), createGate(), createGate()];
  const memory = await createStore();
  await appendMany(memory);
  const store: Store = {
    ...memory,
    async replaceLog(...log) {
      begun.open();
      await tidying.opened;
      await memory.replaceLog(...log);
    },
    async append(appends) {
      await saving.opened;
      return memory.append(appends);
    },
  };
  const rooms = openRooms(store);
  const first = rooms.enter(notebookId);
  const room = await first.room;
  first.leave();
  await begun.opened;

  const second = rooms.enter(notebookId);
  room.write(createPeer(), wordUpdate('in between'));
  second.leave();
  tidying.open();
  await room.tidy();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await rooms.enter(notebookId).room).toBe(room);
  saving.open();
  await room.drained();
});

test('who keeps no versions keeps the notebook when two snapshots reach equally far', async () => {
  const store = await openSqliteStore(makeTemporaryFolder());
  onTestFinished(() => store.close());
  await store.records.addNotebook({ notebookId, createdAt: 0 });
  await appendMany(store);
  const retention = { hourlyForHours: 0, dailyForDays: 0, monthlyForMonths: 0 };
  // Two nodes have read the same log, and both find it long.
  const nodes = [openRooms(store, { retention }), openRooms(store, { retention })];
  const rooms = await Promise.all(nodes.map((node) => node.enter(notebookId).room));
  for (const room of rooms) await room.tidy();
  const again = await openRooms(store).enter(notebookId).room;
  expect(again.stateVector()).toEqual(rooms[0]?.stateVector());
});

test('a room at rest has let go of its bytes, and answers as before', async () => {
  const reads: string[] = [];
  const store = await createStore(({ readLog }) => ({
    readLog(id, after) {
      reads.push(id);
      return readLog(id, after);
    },
  }));
  const rooms = openRooms(store);
  const room = await rooms.enter(notebookId).room;
  const peer = createPeer();
  room.join(peer);
  const words = async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await room.diff(new Uint8Array([0]))) ?? new Uint8Array());
    return doc.getArray('b').toJSON().toSorted();
  };
  const write = async (word: string) => {
    expect(room.write(peer, wordUpdate(word))).toBe(null);
    await room.drained();
  };
  await write('before');
  room.rest(performance.now() - 60_000);
  expect(await words()).toEqual(['before']);
  expect(reads).toHaveLength(1);
  room.rest(performance.now() + 1);
  await room.tidy();
  await write('at rest');
  expect(await words()).toEqual(['at rest', 'before']);
  expect(reads).toHaveLength(2);
});
