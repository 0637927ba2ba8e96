/**
 * Wrong frames over real sockets to a real server: from an editor into a notebook of their own, from
 * a viewer into the honest people's, and from strangers. Whoever is refused comes back.
 */
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { writeFrame } from '#shared/sync/frames.ts';
import { BEARER_PREFIX, SUBPROTOCOL, SYNC_PATH } from '#shared/sync/protocol.ts';
import {
  createTestNotebook,
  joinTestNotebook,
  mintToken,
  type TestPass,
} from '#tests/support/server.ts';
import type { Figures } from './decoders.ts';
import { gatherCorpus, wrongFrame } from './frames.ts';
import { pick, type Random } from './mutate.ts';

/** Frames of one connection, when none of them was one too many. */
const PER_CONNECTION = 200;
/** Frames into one notebook before the next is taken: a real one does not get so long. */
const PER_NOTEBOOK = 20_000;
/** Outer client of strangers: nothing of it may ever be stored. */
export const STRANGER = 3_333_333_333;

export type SocketRun = { figures: Figures; closes: Map<number, number>; scrawled: TestPass[] };

export async function fuzzSockets(
  honest: { owner: TestPass; viewer: TestPass },
  count: number,
  lines: number,
  random: Random,
): Promise<SocketRun> {
  const { address } = honest.owner;
  const corpus = gatherCorpus();
  const closes = new Map<number, number>();
  const figures: Figures = { frames: 0, connections: 0 };
  const scrawled: TestPass[] = [await createTestNotebook(address)];
  const editors: TestPass[] = [];
  // Without a token, with one of nobody, and with one that is good elsewhere.
  const [target] = scrawled;
  const strangers = [undefined, mintToken(), honest.owner.token].map((token) => {
    return { address, notebookId: target?.notebookId ?? '', token };
  });
  const stranger = writeFrame({ type: 'update', update: strangersUpdate() });
  let left = count;

  async function nextNotebook(): Promise<void> {
    const owner = await createTestNotebook(address);
    scrawled.push(owner);
    editors.splice(0, editors.length, owner, await joinTestNotebook(owner, 'editor'));
  }

  async function talk(): Promise<void> {
    const asStranger = random(20) === 0;
    const member = random(4) === 0 ? honest.viewer : pick(editors, random);
    const pass = asStranger ? pick(strangers, random) : member;
    const socket = openSocket(pass);
    figures.connections = (figures.connections ?? 0) + 1;
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    await new Promise<void>((resolve) => {
      socket.once('open', () => resolve());
      socket.once('close', () => resolve());
    });
    for (let said = 0; left > 0 && said < PER_CONNECTION; said += 1) {
      if (socket.readyState !== socket.OPEN) break;
      left -= 1;
      figures.frames = (figures.frames ?? 0) + 1;
      socket.send(asStranger ? stranger : wrongFrame(corpus, random));
      // One at a time: what is sent behind one that is refused would not be read.
      socket.ping();
      await Promise.race([closed, new Promise((resolve) => socket.once('pong', resolve))]);
    }
    if (figures.frames !== undefined && figures.frames > PER_NOTEBOOK * scrawled.length) {
      await nextNotebook();
    }
    if (socket.readyState === socket.OPEN) socket.close(1000);
    const code = await closed;
    closes.set(code, (closes.get(code) ?? 0) + 1);
  }

  await nextNotebook();
  await Promise.all(
    Array.from({ length: lines }, async () => {
      while (left > 0) await talk();
    }),
  );
  return { figures, closes, scrawled };
}

type Seat = Pick<TestPass, 'address' | 'notebookId'> & { token: string | undefined };

function openSocket({ address, notebookId, token }: Seat): WebSocket {
  const url = `${address.replace(/^http/, 'ws')}${SYNC_PATH}/${notebookId}`;
  const bearer = token === undefined ? [] : [BEARER_PREFIX + token];
  return new WebSocket(url, [SUBPROTOCOL, ...bearer]);
}

function strangersUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = STRANGER;
  doc.getArray('b').push(['nobody let me in']);
  return Y.encodeStateAsUpdate(doc);
}
