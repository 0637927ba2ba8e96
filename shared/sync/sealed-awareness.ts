/**
 * Presence without telling the server who is where. The outer awareness carries one sealed state
 * per window; the inner one feeds carets and "who is here". A sealed state says for which outer
 * client it was made and counts up, so that a server can neither swap nor replay it.
 *
 *     outer state = { x: base64url(blob of kind 3) }
 *     body        = JSON { c: inner clientID, o: outer clientID, s: state, r?: true for a reader }
 */

import * as encoding from 'lib0/encoding';
import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { fromBase64Url, toBase64Url } from '#shared/secrets/base64url.ts';
import { kind } from '#shared/secrets/seal.ts';
import type { Cancel, Clock } from './clock.ts';
import type { Pace } from './pace.ts';
import type { Sealer } from './sealer.ts';
import { REMOTE } from './settle.ts';

type Peer = { innerId: number; counter: number; isReader: boolean };
type Change = { added: number[]; updated: number[]; removed: number[] };

export type SealedAwarenessOptions = {
  inner: Y.Doc;
  outer: Awareness;
  sealer: Sealer;
  clock: Clock;
  pace: Pace;
  mayWrite: () => boolean;
};

export class SealedAwareness {
  readonly inner: Awareness;
  readonly #options: SealedAwarenessOptions;
  readonly #peers = new Map<number, Peer>();
  #counter = 0;
  #lastSent = Number.NEGATIVE_INFINITY;
  #cancel: Cancel | null = null;

  constructor(options: SealedAwarenessOptions) {
    this.#options = options;
    this.inner = new Awareness(options.inner);
    this.inner.on('change', this.#onInner);
    options.outer.on('update', this.#onOuter);
    this.#receive([...options.outer.getStates().keys()]);
    this.send();
  }

  /** Other windows, of this member or of others, that can be seen now. */
  get isTogether(): boolean {
    return this.#options.outer.getStates().size > 1;
  }

  /** Is this window's outer id the lowest of those present that may write? */
  get isFirst(): boolean {
    const { outer } = this.#options;
    const writers = [...outer.getStates().keys()].filter((id) => !this.#peers.get(id)?.isReader);
    return writers.every((id) => id >= outer.clientID);
  }

  /** Sends the own state, at most ten times a second. */
  send(): void {
    const { clock, pace } = this.#options;
    if (this.#cancel !== null) return;
    const wait = this.#lastSent + pace.awarenessEvery - clock.now();
    if (wait <= 0) {
      this.#seal();
      return;
    }
    this.#cancel = clock.after(wait, () => {
      this.#cancel = null;
      this.#seal();
    });
  }

  /** Calls back when somebody comes or goes. */
  onPresence(listener: () => void): () => void {
    const onChange = ({ added, removed }: Change) => {
      if (added.length > 0 || removed.length > 0) listener();
    };
    this.#options.outer.on('update', onChange);
    return () => this.#options.outer.off('update', onChange);
  }

  close(): void {
    this.#cancel?.();
    this.#options.outer.off('update', this.#onOuter);
    this.inner.off('change', this.#onInner);
    this.inner.destroy();
    this.#options.outer.setLocalState(null);
  }

  readonly #onInner = (change: Change): void => {
    const all = [...change.added, ...change.updated, ...change.removed];
    if (all.includes(this.inner.clientID)) this.send();
  };

  readonly #onOuter = (change: Change): void => {
    this.#receive([...change.added, ...change.updated]);
    const gone = change.removed.flatMap((id) => this.#peers.get(id)?.innerId ?? []);
    removeAwarenessStates(this.inner, gone, REMOTE);
  };

  #seal(): void {
    const { outer, sealer, clock, pace, mayWrite } = this.#options;
    this.#lastSent = clock.now();
    const reader = mayWrite() ? {} : { r: true };
    const state = this.inner.getLocalState();
    const message = { c: this.inner.clientID, o: outer.clientID, s: state, ...reader };
    const body = new TextEncoder().encode(JSON.stringify(message));
    if (body.length > pace.awarenessBytes) return;
    this.#counter += 1;
    const blob = sealer.sealAwareness(kind.awareness, this.#counter, body);
    outer.setLocalState({ x: toBase64Url(blob) });
  }

  #receive(ids: readonly number[]): void {
    for (const id of ids) if (id !== this.#options.outer.clientID) this.#receiveOne(id);
  }

  #receiveOne(id: number): void {
    const { outer, sealer, pace } = this.#options;
    const message = openState(outer.getStates().get(id), sealer, pace.awarenessBytes);
    if (message === null || message.outerId !== id) return;
    const { innerId, state, counter, isReader } = message;
    if (innerId === this.inner.clientID) return;
    const known = this.#peers.get(id);
    // The latest one may come again: after a reconnection, and every 15 s as a sign of life.
    if (known !== undefined && (counter < known.counter || innerId !== known.innerId)) return;
    this.#peers.set(id, { innerId, counter, isReader });
    const clock = (this.inner.meta.get(innerId)?.clock ?? 0) + 1;
    applyAwarenessUpdate(this.inner, awarenessUpdate(innerId, clock, state), REMOTE);
  }
}

type Message = {
  innerId: number;
  outerId: number;
  counter: number;
  state: object | null;
  isReader: boolean;
};

function openState(outerState: unknown, sealer: Sealer, limit: number): Message | null {
  try {
    const sealed = isObject(outerState) && 'x' in outerState ? outerState.x : null;
    // Base64 is longer than its bytes by a third; the padding and the header add a little.
    if (typeof sealed !== 'string' || sealed.length > limit * 2) return null;
    const opened = sealer.openAwareness(fromBase64Url(sealed));
    if (!opened.ok || opened.content.body.length > limit) return null;
    const body: unknown = JSON.parse(new TextDecoder().decode(opened.content.body));
    if (!isObject(body) || !('c' in body) || !('o' in body) || !('s' in body)) return null;
    const { c, o, s } = body;
    if (typeof c !== 'number' || typeof o !== 'number' || !(s === null || isObject(s))) return null;
    const isReader = 'r' in body && body.r === true;
    return { innerId: c, outerId: o, state: s, counter: opened.content.lamport, isReader };
  } catch {
    // Not base64url, not JSON: a stranger's or a damaged state is nobody's presence.
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** One state in the form that y-protocols applies. */
function awarenessUpdate(clientId: number, clock: number, state: object | null): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return encoding.toUint8Array(encoder);
}
