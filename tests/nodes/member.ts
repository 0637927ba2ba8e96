/**
 * A member's device in the midst of it all: an unmodified y-websocket provider that finds some node
 * at every try, and checks whatever it is told.
 */
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Frame, readFrame, writeFrame } from '#shared/sync/frames.ts';
import {
  BEARER_PREFIX,
  messageType,
  PROTOCOL_VERSION,
  SUBPROTOCOL,
  SYNC_PATH,
} from '#shared/sync/protocol.ts';
import type { TestPass } from '#tests/support/server.ts';
import { intrusionIn, notebookOf, noteOf } from './notes.ts';

export type Member = {
  readonly pass: TestPass;
  readonly doc: Y.Doc;
  readonly isSynced: boolean;
  /** Connections so far. */
  readonly connections: number;
  /** Of its own updates: the clock of what it wrote, and of what the server said is saved. */
  readonly written: number;
  readonly saved: number;
  notes(): string[];
  /** Everybody it believes to be here, by their outer clients. */
  present(): number[];
  write(): void;
  /** Leaves the node that it is at, for any. */
  hop(): void;
  leave(): void;
};

type Parts = {
  pass: TestPass;
  /** Where to go this time. */
  chooseNode(): string;
  /** It was told what it should never hear. */
  onWrong(what: string): void;
};

/** Longer, and the members would be away most of the time. Milliseconds. */
const LONGEST_PAUSE = 1_000;
/** A notebook that only grows would make the end of a long run slow, and tells nothing more. */
const LONGEST_LIST = 300;
/** Milliseconds after a removal. */
export const REVOKED_WITHIN = 1_000;

const SOMEWHERE = 'ws://somewhere';

export function openMember({ pass, chooseNode, onWrong }: Parts): Member {
  const doc = new Y.Doc();
  const list = doc.getArray<string>('b');
  let saved = 0;
  let written = 0;
  let connections = 0;

  function checkNote(note: string): void {
    if (notebookOf(note) !== pass.notebookId) onWrong(`${pass.notebookId} was told: ${note}`);
    const after = intrusionIn(note);
    if (after !== null && after > REVOKED_WITHIN) onWrong(`written after a removal: ${note}`);
  }

  function check(frame: Frame | null): void {
    if (frame === null) onWrong('a malformed frame');
    else if (frame.type === 'update' || frame.type === 'sync-step-2') {
      for (const note of notesIn(frame.update)) checkNote(note);
    } else if (frame.type === 'saved') {
      const clock = Y.decodeStateVector(frame.stateVector).get(doc.clientID) ?? 0;
      if (clock > written) onWrong(`saved up to ${clock}, of ${written}`);
      saved = Math.max(saved, clock);
    }
  }

  class SocketToSomeNode extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url.replace(SOMEWHERE, chooseNode().replace(/^http/, 'ws')), protocols);
      this.on('open', () => {
        connections += 1;
        this.send(writeFrame({ type: 'hello', version: PROTOCOL_VERSION }));
      });
      this.on('message', (data: Buffer) => check(readFrame(new Uint8Array(data))));
    }
  }

  const provider = new WebsocketProvider(SOMEWHERE + SYNC_PATH, pass.notebookId, doc, {
    protocols: [SUBPROTOCOL, BEARER_PREFIX + pass.token],
    WebSocketPolyfill: SocketToSomeNode as typeof WebSocket & typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: LONGEST_PAUSE,
  });
  provider.messageHandlers[messageType.saved] = () => {};
  provider.awareness.setLocalState({ notebookId: pass.notebookId });

  return {
    pass,
    doc,
    get isSynced() {
      return provider.synced;
    },
    get connections() {
      return connections;
    },
    get written() {
      return written;
    },
    get saved() {
      return saved;
    },
    notes: () => list.toArray(),
    present: () => [...provider.awareness.getStates().keys()].toSorted((a, b) => a - b),

    write() {
      written += 1;
      doc.transact(() => {
        list.push([noteOf(pass.notebookId, `${doc.clientID} ${written}`)]);
        if (list.length > LONGEST_LIST) list.delete(0, LONGEST_LIST / 2);
      });
    },

    hop: () => provider.ws?.close(),

    leave() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** All words that an update brings, whether they can be applied yet or not. */
function notesIn(update: Uint8Array): string[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentAny
      ? struct.content.arr.map(String)
      : [],
  );
}
