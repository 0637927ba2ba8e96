/**
 * The one line to the server: an unmodified y-websocket provider on the outer document, plus what
 * it does not do itself: our hello and `saved` frames, terminal refusals as a state, and finding
 * out within seconds that a socket is only half alive.
 *
 * Windows of one profile also sync with each other over y-websocket's BroadcastChannel. Those
 * frames prove nothing about the server's disk, so only frames from the socket count here.
 */
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { toBase64Url } from '#shared/secrets/base64url.ts';
import { type Redacted, reveal } from '#shared/secrets/redacted.ts';
import { writeFrame } from './frames.ts';
import { createPersisted } from './persisted.ts';
import {
  BEARER_PREFIX,
  PROTOCOL_VERSION,
  type RefusalReason,
  refusals,
  SUBPROTOCOL,
  SYNC_PATH,
} from './protocol.ts';
import { forgetOthers, greetAgain } from './reacquaint.ts';
import { listenToServer } from './server-frames.ts';

export type ConnectionState =
  | { name: 'offline' }
  | { name: 'connecting' }
  | { name: 'syncing' }
  | { name: 'live' }
  | { name: 'refused'; reason: RefusalReason };

export type Connection = {
  readonly state: ConnectionState;
  /** Whether the server's disk holds everything in the outer document. */
  readonly covered: boolean;
  /** The state vector the server says it has on disk. */
  persistedStateVector(): Uint8Array;
  subscribe(listener: () => void): () => void;
  /** Asks the server for a sign of life; a silent socket is replaced. */
  probe(): void;
  /** A reader offers the server nothing of its own. Also tries again after a refusal to write. */
  setMayWrite(mayWrite: boolean): void;
  close(): void;
};

export type ConnectionOptions = {
  outer: Y.Doc;
  outerAwareness: Awareness;
  /** Origin of the server, `https://…`. */
  server: string;
  notebookId: string;
  deviceToken: Redacted;
  mayWrite: boolean;
  /** The server would take words from a device that believes it may only read. */
  onAskedToWrite?: () => void;
  /** Sync with other windows of this profile. Off where one process plays several devices. */
  acrossWindows?: boolean;
  /** Dispatches `online` and `offline`; `globalThis` in a browser. */
  network?: EventTarget;
};

const PROBE_TIMEOUT = 4_000;
const AUDIT_INTERVAL = 5_000;
const refusalsByClose = new Map<number, RefusalReason>([
  [refusals['no-access'].close, 'no-access'],
  [refusals['read-only'].close, 'read-only'],
  [refusals['too-old'].close, 'too-old'],
  [refusals['too-large'].close, 'too-large'],
]);

export function connect(options: ConnectionOptions): Connection {
  const { outer, outerAwareness: awareness } = options;
  const listeners = new Set<() => void>();
  const persisted = createPersisted();
  let state: ConnectionState = { name: 'connecting' };
  let covered = false;
  let mayWrite = options.mayWrite;
  let pushWhenAnswered = false;
  let probeTimer: ReturnType<typeof setTimeout> | undefined;

  const provider = new WebsocketProvider(syncAddress(options.server), options.notebookId, outer, {
    connect: false,
    awareness,
    protocols: [SUBPROTOCOL, BEARER_PREFIX + toBase64Url(reveal(options.deviceToken))],
    disableBc: options.acrossWindows === false,
    // Different for each device, so that a restarted server is not met by all in one moment.
    maxBackoffTime: 2_500 + Math.random() * 2_500,
  });

  function notify(): void {
    for (const listener of [...listeners]) listener();
  }

  function become(next: ConnectionState): void {
    if (next.name === state.name && next.name !== 'refused') return;
    state = next;
    notify();
  }

  function reckon(): void {
    const now = persisted.covers(outer);
    if (now === covered) return;
    covered = now;
    notify();
  }

  function send(bytes: Uint8Array): void {
    const socket = provider.ws;
    if (socket !== null && socket.readyState === socket.OPEN) socket.send(new Uint8Array(bytes));
  }

  function hello(): void {
    send(writeFrame({ type: 'hello', version: PROTOCOL_VERSION }));
  }

  function reconnect(): void {
    provider.disconnect();
    provider.connect();
  }

  function probe(): void {
    if (!provider.shouldConnect || probeTimer !== undefined) return;
    if (!provider.wsconnected) {
      reconnect();
      return;
    }
    const heardBefore = provider.wsLastMessageReceived;
    hello();
    probeTimer = setTimeout(() => {
      probeTimer = undefined;
      if (provider.wsconnected && provider.wsLastMessageReceived === heardBefore) reconnect();
    }, PROBE_TIMEOUT);
  }

  /**
   * What another window handed over is not forwarded by y-websocket, and that window may be gone
   * before it reached the server itself. So ask what is on disk, and send the rest. A line that
   * does not come to an end of its first exchange is asked, too.
   */
  function audit(): void {
    const isOwed = state.name === 'live' && !covered && mayWrite;
    if (isOwed) pushWhenAnswered = true;
    if (isOwed || state.name === 'syncing') probe();
  }

  function onSaved(stateVector: Uint8Array): void {
    persisted.acknowledge(stateVector);
    reckon();
    if (pushWhenAnswered && !covered) {
      const update = Y.encodeStateAsUpdate(outer, persisted.encode());
      send(writeFrame({ type: 'update', update }));
    }
    pushWhenAnswered = false;
  }

  listenToServer(provider, {
    onUpdate(update) {
      persisted.sentByServer(update);
      reckon();
    },
    onAsked() {
      if (!mayWrite) options.onAskedToWrite?.();
    },
    onSaved,
    // y-websocket comes back after a pause.
    onJunk: () => provider.ws?.close(),
  });

  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      persisted.forget();
      reckon();
      hello();
      greetAgain(awareness);
      become({ name: 'syncing' });
    } else if (status === 'disconnected') {
      forgetOthers(awareness);
    }
  });
  provider.on('connection-close', () => {
    clearTimeout(probeTimer);
    probeTimer = undefined;
    pushWhenAnswered = false;
    become({ name: 'offline' });
  });
  provider.on('sync', (synced) => {
    if (synced) become({ name: 'live' });
  });
  provider.on('closed', ({ code, reason }) => {
    become({ name: 'refused', reason: refusalOf(code, reason) });
  });

  outer.on('update', reckon);
  options.network?.addEventListener('online', probe);
  // A browser that says "offline" may still reach a server nearby: ask instead of believing it.
  options.network?.addEventListener('offline', probe);
  const auditTimer = setInterval(audit, AUDIT_INTERVAL);

  provider.connect();

  return {
    get state() {
      return state;
    },
    get covered() {
      return covered;
    },
    persistedStateVector: () => persisted.encode(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    probe,
    setMayWrite(may) {
      mayWrite = may;
      if (state.name === 'refused' && state.reason === 'read-only' && !may) provider.connect();
    },
    close() {
      clearInterval(auditTimer);
      options.network?.removeEventListener('online', probe);
      options.network?.removeEventListener('offline', probe);
      outer.off('update', reckon);
      provider.destroy();
      clearTimeout(probeTimer);
      listeners.clear();
    },
  };
}

function syncAddress(server: string): string {
  const url = new URL(server);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  return url.href.replace(/\/+$/, '') + SYNC_PATH;
}

function refusalOf(code: number, reason: string): RefusalReason {
  const named = Object.entries(refusals).find(([name]) => name === reason);
  if (named !== undefined && named[1].close === code) return reason as RefusalReason;
  return refusalsByClose.get(code) ?? 'no-access';
}
