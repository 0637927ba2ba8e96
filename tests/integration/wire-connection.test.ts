/** The connection against a real server: what "saved" promises, and every way the line can end. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from 'lib0/broadcastchannel';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { fromBase64Url } from '#shared/secrets/base64url.ts';
import { Redacted } from '#shared/secrets/redacted.ts';
import { type Connection, type ConnectionOptions, connect } from '#shared/sync/connection.ts';
import { writeFrame } from '#shared/sync/frames.ts';
import { readNotebook, whenDoc } from '#tests/support/devices.ts';
import {
  call,
  createTestNotebook,
  joinTestNotebook,
  mintToken,
  startTestServer,
  type TestPass,
  type TestServer,
} from '#tests/support/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server[Symbol.asyncDispose]());

type Line = { connection: Connection; outer: Y.Doc; outerAwareness: Awareness };

function open(pass: TestPass, options: Partial<ConnectionOptions> = {}): Line {
  const outer = options.outer ?? new Y.Doc();
  const outerAwareness = new Awareness(outer);
  const connection = connect({
    outer,
    outerAwareness,
    server: pass.address,
    notebookId: pass.notebookId,
    deviceToken: new Redacted(fromBase64Url(pass.token)),
    mayWrite: true,
    acrossWindows: false,
    ...options,
  });
  onTestFinished(() => {
    connection.close();
    outer.destroy();
  });
  return { connection, outer, outerAwareness };
}

function until(connection: Connection, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!condition()) return;
      stop();
      resolve();
    };
    const stop = connection.subscribe(look);
    look();
  });
}

function sees(line: Line, other: Line): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!line.outerAwareness.getStates().has(other.outer.clientID)) return;
      line.outerAwareness.off('update', look);
      resolve();
    };
    line.outerAwareness.on('update', look);
    look();
  });
}

const live = ({ connection }: Line) => until(connection, () => connection.state.name === 'live');
const covered = ({ connection }: Line) => until(connection, () => connection.covered);
const write = (doc: Y.Doc, word: string) => doc.getArray('b').push([word]);

test('what is written is covered only when the server has it on disk', async () => {
  const line = open(await createTestNotebook(server.address));
  await live(line);
  await covered(line);
  write(line.outer, 'breakfast');
  expect(line.connection.covered).toBe(false);
  await covered(line);
  const onDisk = Y.decodeStateVector(line.connection.persistedStateVector());
  expect(onDisk.get(line.outer.clientID)).toBe(1);
});

test('what others wrote is covered though nobody acknowledges it to this device', async () => {
  const owner = await createTestNotebook(server.address);
  const [mine, theirs] = [open(owner), open(await joinTestNotebook(owner, 'editor'))];
  await Promise.all([live(mine), live(theirs)]);
  write(theirs.outer, 'from the clinic');
  await whenDoc(mine.outer, (doc) => doc.getArray('b').length === 1);
  expect(mine.connection.covered).toBe(true);
});

test('while the server is away nothing is covered, and afterwards everything of both is', async () => {
  const owner = await createTestNotebook(server.address);
  const editor = await joinTestNotebook(owner, 'editor');
  const [mine, theirs] = [open(owner), open(editor)];
  await Promise.all([live(mine), live(theirs)]);
  const port = new URL(server.address).port;
  await server.close();
  await until(mine.connection, () => mine.connection.state.name === 'offline');
  write(mine.outer, 'at home');
  write(theirs.outer, 'at the clinic');
  expect(mine.connection.covered).toBe(false);

  server = await startTestServer({ dataDir: server.dataDir, port: Number(port) });
  await Promise.all([covered(mine), covered(theirs)]);
  await whenDoc(mine.outer, (doc) => doc.getArray('b').length === 2);
  await whenDoc(theirs.outer, (doc) => doc.getArray('b').length === 2);
});

test('words of an earlier opening are not covered before the server has them', async () => {
  const earlier = new Y.Doc();
  write(earlier, 'offline, last night');
  const outer = new Y.Doc();
  Y.applyUpdate(outer, Y.encodeStateAsUpdate(earlier));
  const line = open(await createTestNotebook(server.address), { outer });
  expect(line.connection.covered).toBe(false);
  await covered(line);
});

test('a device that was ended is refused for good, with the reason', async () => {
  const owner = await createTestNotebook(server.address);
  const line = open(owner);
  await live(line);
  const path = `/notebooks/${owner.notebookId}/devices/${owner.deviceId}`;
  await call(server.address, path, { method: 'DELETE', token: owner.token });
  await until(line.connection, () => line.connection.state.name === 'refused');
  expect(line.connection.state).toEqual({ name: 'refused', reason: 'no-access' });
});

test('a viewer who writes is refused, and reads on as a reader', async () => {
  const owner = await createTestNotebook(server.address);
  const [mine, theirs] = [open(owner), open(await joinTestNotebook(owner, 'viewer'))];
  await Promise.all([live(mine), live(theirs)]);
  write(theirs.outer, 'not mine to write');
  await until(theirs.connection, () => theirs.connection.state.name === 'refused');
  expect(theirs.connection.state).toEqual({ name: 'refused', reason: 'read-only' });

  theirs.connection.setMayWrite(false);
  await live(theirs);
  write(mine.outer, 'from the owner');
  await whenDoc(theirs.outer, (doc) => doc.getArray('b').length === 2);
  expect(mine.outer.getArray('b').toArray()).toEqual(['from the owner']);
});

test('after a dropped line everybody is seen again at once', async () => {
  const owner = await createTestNotebook(server.address);
  const network = new EventTarget();
  const mine = open(owner, { network });
  const theirs = open(await joinTestNotebook(owner, 'editor'));
  await Promise.all([sees(mine, theirs), sees(theirs, mine)]);
  const port = Number(new URL(server.address).port);
  await server.close();
  await until(mine.connection, () => mine.connection.state.name === 'offline');
  expect(mine.outerAwareness.getStates().has(theirs.outer.clientID)).toBe(false);
  server = await startTestServer({ dataDir: server.dataDir, port });
  network.dispatchEvent(new Event('online'));
  await Promise.all([sees(mine, theirs), sees(theirs, mine)]);
}, 10_000);

test('after only my line dropped I see the others at once', async () => {
  const sockets: WebSocket[] = [];
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(...parameters: ConstructorParameters<typeof WebSocket>) {
        super(...parameters);
        sockets.push(this);
      }
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const owner = await createTestNotebook(server.address);
  const [mine, theirs] = [open(owner), open(await joinTestNotebook(owner, 'editor'))];
  await Promise.all([sees(mine, theirs), live(mine), live(theirs)]);
  sockets[0]?.close();
  await until(mine.connection, () => mine.connection.state.name === 'offline');
  expect(mine.outerAwareness.getStates().has(theirs.outer.clientID)).toBe(false);
  await sees(mine, theirs);
}, 10_000);

test('a server that was set back to a backup is owed everything since', async () => {
  const owner = await createTestNotebook(server.address);
  const port = Number(new URL(server.address).port);
  await server.close();
  const backup = mkdtempSync(join(tmpdir(), 'between-sessions-'));
  cpSync(server.dataDir, backup, { recursive: true });
  server = await startTestServer({ dataDir: server.dataDir, port });
  const line = open(owner);
  write(line.outer, 'after the backup');
  await covered(line);

  await server[Symbol.asyncDispose]();
  let owed = false;
  line.connection.subscribe(() => {
    owed ||= !line.connection.covered;
  });
  server = await startTestServer({ dataDir: backup, port });
  await until(line.connection, () => owed && line.connection.covered);
  expect(await readNotebook({ ...owner, address: server.address })).toEqual(['after the backup']);
});

test('no window can claim in the server’s name that something is on its disk', async () => {
  const pass = await createTestNotebook(server.address);
  const line = open(pass, { acrossWindows: true });
  await live(line);
  await server.close();
  await until(line.connection, () => line.connection.state.name === 'offline');
  write(line.outer, 'not saved anywhere');
  const stateVector = Y.encodeStateVector(line.outer);
  const room = `${server.address.replace('http', 'ws')}/sync/${pass.notebookId}`;
  publish(room, writeFrame({ type: 'saved', stateVector }), 'another window');
  expect(line.connection.covered).toBe(false);
  server = await startTestServer({ dataDir: server.dataDir });
});

test('windows of one profile give each other their words, and one that is connected passes them on', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const pass = await createTestNotebook(server.address);
  const first = open(pass, { acrossWindows: true });
  await live(first);
  // A window whose own line never comes up: it knows the notebook only from its neighbour.
  const second = open({ ...pass, token: mintToken() }, { acrossWindows: true });
  write(second.outer, 'from the other window');
  await whenDoc(first.outer, (doc) => doc.getArray('b').length === 1);
  expect(first.connection.covered).toBe(false);
  vi.advanceTimersByTime(5_000);
  await covered(first);
});

test('a line that only looks alive is replaced within seconds of coming back to it', async () => {
  const silent = new WebSocketServer({ port: 0, handleProtocols: () => 'y-websocket' });
  onTestFinished(() => void silent.close());
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const visit = () => new Promise<void>((resolve) => void silent.once('connection', resolve));
  const pass = await createTestNotebook(server.address);
  const first = visit();
  const line = open({ ...pass, address: `http://127.0.0.1:${address.port}` });
  await Promise.all([
    first,
    until(line.connection, () => line.connection.state.name === 'syncing'),
  ]);

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const second = visit();
  line.connection.probe();
  vi.advanceTimersByTime(4_000);
  await second;
});

test('junk from a server ends neither the process nor the notebook', async () => {
  // Yjs says there what it could not read.
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const junk = new WebSocketServer({ port: 0, handleProtocols: () => 'y-websocket' });
  onTestFinished(() => void junk.close());
  let visits = 0;
  const twice = new Promise<void>((resolve) => {
    junk.on('connection', (socket) => {
      visits += 1;
      socket.send(Uint8Array.of(0, 2, 200, 1, 7));
      socket.send(Uint8Array.of(101, 9));
      socket.send(Uint8Array.of(1, 3, 1));
      if (visits === 2) resolve();
    });
  });
  const address = junk.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const pass = await createTestNotebook(server.address);
  const line = open({ ...pass, address: `http://127.0.0.1:${address.port}` });
  await twice;
  expect(line.connection.covered).toBe(true);
  write(line.outer, 'still typing');
  expect(line.connection.covered).toBe(false);
});
