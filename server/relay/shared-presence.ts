/** Who is in a room, at this node and at the others. What a node says of itself, the others repeat. */
import type { Bus, BusEvent } from '../bus/bus.ts';
import { createPresence, type Owner } from './presence.ts';

/** A connection at this node. */
type LocalOwner = Owner & { readonly connectionId: string };
type RemoteOwner = Owner & { readonly nodeId: string };

export type PresenceEvent = Extract<BusEvent, { type: 'present' | 'left' | 'who-is-here' }>;

export type SharedPresence = {
  join(owner: LocalOwner): void;
  receive(owner: LocalOwner, update: Uint8Array): 'malformed' | null;
  leave(owner: LocalOwner): void;
  hear(event: PresenceEvent, nodeId: string): void;
  forgetNode(nodeId: string): void;
  /**
   * Tells the other nodes who is here, and asks them the same. Who was there before and is not told
   * of again has left, unheard.
   */
  announce(): void;
  all(): Uint8Array[];
};

type Parts = {
  notebookId: string;
  bus: Bus;
  /** Passes an awareness update on to the connections at this node. */
  broadcast(update: Uint8Array, except?: LocalOwner): void;
};

/** What may come from elsewhere for one notebook: a circle with some windows each. */
const REMOTE_OWNERS = 2_000;
/** Milliseconds that other nodes have to tell who is still there. */
const ANSWER = 3_000;

export function createSharedPresence({ notebookId, bus, broadcast }: Parts): SharedPresence {
  const presence = createPresence();
  const here = new Set<LocalOwner>();
  const elsewhere = new Map<string, RemoteOwner>();
  /** Of those elsewhere, who has not been told of since we asked. */
  let doubted = new Set<string>();

  function tellOf(owner: LocalOwner): void {
    const update = presence.of(owner);
    if (update === null) return;
    const { connectionId, deviceId } = owner;
    bus.tell(notebookId, { type: 'present', connectionId, deviceId, update });
  }

  function remote(nodeId: string, connectionId: string, deviceId: string): RemoteOwner | null {
    const key = `${nodeId} ${connectionId}`;
    doubted.delete(key);
    const known = elsewhere.get(key);
    if (known !== undefined) return known;
    if (elsewhere.size >= REMOTE_OWNERS) return null;
    const owner = { nodeId, deviceId };
    elsewhere.set(key, owner);
    return owner;
  }

  function drop(key: string, owner: RemoteOwner): void {
    elsewhere.delete(key);
    const update = presence.leave(owner);
    if (update !== null) broadcast(update);
  }

  function doubtAll(): void {
    if (elsewhere.size === 0) return;
    const asked = new Set(elsewhere.keys());
    doubted = asked;
    setTimeout(() => {
      // Asked again since, or nobody could answer: then it is asked again when the bus is back.
      if (doubted !== asked || !bus.isWell) return;
      for (const key of asked) {
        const owner = elsewhere.get(key);
        if (owner !== undefined) drop(key, owner);
      }
    }, ANSWER).unref();
  }

  return {
    join: (owner) => void here.add(owner),

    receive(owner, update) {
      const news = presence.receive(owner, update);
      if (news === 'malformed') return 'malformed';
      if (news === null) return null;
      broadcast(news, owner);
      const { connectionId, deviceId } = owner;
      bus.tell(notebookId, { type: 'present', connectionId, deviceId, update: news });
      return null;
    },

    leave(owner) {
      here.delete(owner);
      const update = presence.leave(owner);
      if (update === null) return;
      broadcast(update, owner);
      bus.tell(notebookId, { type: 'left', connectionId: owner.connectionId });
    },

    hear(event, nodeId) {
      switch (event.type) {
        case 'present': {
          const owner = remote(nodeId, event.connectionId, event.deviceId);
          const news = owner === null ? null : presence.receive(owner, event.update);
          if (news instanceof Uint8Array) broadcast(news);
          return;
        }
        case 'left': {
          const key = `${nodeId} ${event.connectionId}`;
          const owner = elsewhere.get(key);
          if (owner !== undefined) drop(key, owner);
          return;
        }
        case 'who-is-here':
          for (const owner of here) tellOf(owner);
      }
    },

    forgetNode(nodeId) {
      for (const [key, owner] of elsewhere) if (owner.nodeId === nodeId) drop(key, owner);
    },

    announce() {
      doubtAll();
      for (const owner of here) tellOf(owner);
      bus.tell(notebookId, { type: 'who-is-here' });
    },

    all: () => presence.all(),
  };
}
