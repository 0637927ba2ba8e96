/** Devices on the wire: an unmodified y-websocket provider, and a bare socket that says anything. */
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Frame, readFrame, writeFrame } from '#shared/sync/frames.ts';
import { BEARER_PREFIX, PROTOCOL_VERSION, SUBPROTOCOL, SYNC_PATH } from '#shared/sync/protocol.ts';
import type { TestPass } from './server.ts';

/** Where to connect; without a token, as a stranger. */
export type Address = Pick<TestPass, 'address' | 'notebookId'> & { token?: string };

const socketUrl = (address: string) => `${address.replace(/^http/, 'ws')}${SYNC_PATH}`;
const protocolsFor = (token?: string) =>
  token === undefined ? [SUBPROTOCOL] : [SUBPROTOCOL, BEARER_PREFIX + token];

/** What `ws` needs to stand in for the browser's own WebSocket. */
const NodeWebSocket = WebSocket as typeof WebSocket & typeof globalThis.WebSocket;

export function openProvider(pass: Address, doc = new Y.Doc()): WebsocketProvider {
  return new WebsocketProvider(socketUrl(pass.address), pass.notebookId, doc, {
    protocols: protocolsFor(pass.token),
    WebSocketPolyfill: NodeWebSocket,
    disableBc: true,
  });
}

export function whenSynced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return Promise.resolve();
  return new Promise((resolve) => {
    provider.once('sync', () => resolve());
  });
}

/** The server said that trying again is pointless. */
export function whenEnded(provider: WebsocketProvider): Promise<{ code: number; reason: string }> {
  return new Promise((resolve) => {
    provider.once('closed', resolve);
  });
}

/** Resolves as soon as the document satisfies the condition. */
export function whenDoc(doc: Y.Doc, condition: (doc: Y.Doc) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!condition(doc)) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });
}

/** A socket that records every frame, and says what it is told. */
export type Talker = {
  readonly socket: WebSocket;
  readonly frames: Frame[];
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Hears every frame from now on. */
  onFrame(listener: (frame: Frame) => void): void;
  say(frame: Frame): void;
  sayBytes(bytes: Uint8Array): void;
  hello(version?: number): void;
  /** The next frame of this type that has not been waited for, or the one after. */
  next<Type extends Frame['type']>(type: Type): Promise<Extract<Frame, { type: Type }>>;
  close(): Promise<void>;
};

export async function openTalker(pass: Address): Promise<Talker> {
  const socket = new WebSocket(
    `${socketUrl(pass.address)}/${pass.notebookId}`,
    protocolsFor(pass.token),
  );
  const frames: Frame[] = [];
  const unread: Frame[] = [];
  const listeners: ((frame: Frame) => void)[] = [];
  let wake = () => {};
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      resolve({ code, reason: reason.toString() });
      wake();
    });
  });
  socket.on('message', (data: Buffer) => {
    const frame = readFrame(new Uint8Array(data));
    if (frame === null) throw new Error('the server sent a malformed frame');
    frames.push(frame);
    unread.push(frame);
    for (const listener of listeners) listener(frame);
    wake();
  });
  const isFrame =
    <Type extends Frame['type']>(type: Type) =>
    (frame: Frame): frame is Extract<Frame, { type: Type }> =>
      frame.type === type;

  const talker: Talker = {
    socket,
    frames,
    closed,
    onFrame: (listener) => void listeners.push(listener),
    say: (frame) => socket.send(writeFrame(frame)),
    sayBytes: (bytes) => socket.send(bytes),
    hello: (version = PROTOCOL_VERSION) => talker.say({ type: 'hello', version }),
    async next(type) {
      for (;;) {
        const found = unread.find(isFrame(type));
        if (found !== undefined) {
          unread.splice(unread.indexOf(found), 1);
          return found;
        }
        if (socket.readyState === socket.CLOSED) throw new Error(`closed before ${type}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async close() {
      socket.close();
      await closed;
    },
  };
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return talker;
}

/** An update as a device would send it: `text` appended in a document of its own. */
export function updateSaying(text: string, doc = new Y.Doc()): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.getArray('b').push([text]);
  return Y.encodeStateAsUpdate(doc, before);
}

/** Sends an update and waits until it is saved; the talker has said hello. */
export async function saySaved(talker: Talker, update: Uint8Array): Promise<void> {
  talker.say({ type: 'update', update });
  await talker.next('saved');
}

/** A talker that has said hello and heard the answer. */
export async function openPoliteTalker(pass: Address): Promise<Talker> {
  const talker = await openTalker(pass);
  talker.hello();
  await talker.next('saved');
  return talker;
}

/** Puts one sentence into the notebook. */
export async function writeNotebook(pass: TestPass, sentence: string): Promise<void> {
  const talker = await openPoliteTalker(pass);
  await saySaved(talker, updateSaying(sentence));
  await talker.close();
}

/** What the server answers to a device that has nothing yet. */
export async function readNotebookBytes(pass: TestPass): Promise<Uint8Array> {
  const talker = await openTalker(pass);
  talker.say({ type: 'sync-step-1', stateVector: new Uint8Array([0]) });
  const { update } = await talker.next('sync-step-2');
  await talker.close();
  return update;
}

export async function readNotebook(pass: TestPass): Promise<unknown[]> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await readNotebookBytes(pass));
  return doc.getArray('b').toArray();
}
