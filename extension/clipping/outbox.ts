/**
 * Where clips wait, sealed, until a panel puts them in a notebook. The worker writes and may be
 * gone a moment later; panels read. What is not sealed here says nothing about the page.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export type SealedClip = {
  readonly id: string;
  readonly box: Uint8Array;
  /** Unix milliseconds. */
  readonly clippedAt: number;
  /** The window it was clipped in, whose panel takes it first. */
  readonly windowId: number;
};

interface Schema extends DBSchema {
  clips: { key: string; value: SealedClip };
}

export type Outbox = {
  put(clip: SealedClip): Promise<void>;
  /** Oldest first. */
  list(): Promise<SealedClip[]>;
  remove(clipId: string): Promise<void>;
  /** Called after any change, also by another context of this extension. */
  watch(listener: () => void): () => void;
};

const NAME = 'between-sessions/clips';

export function openOutbox(): Outbox {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const database = () => {
    opening ??= openDB<Schema>(NAME, 1, {
      upgrade: (db) => {
        db.createObjectStore('clips', { keyPath: 'id' });
      },
      terminated: () => {
        opening = null;
      },
    });
    return opening;
  };
  const tell = () => {
    const channel = new BroadcastChannel(NAME);
    channel.postMessage('changed');
    channel.close();
  };
  return {
    async put(clip) {
      const transaction = (await database()).transaction('clips', 'readwrite', {
        durability: 'strict',
      });
      await Promise.all([transaction.store.put(clip), transaction.done]);
      tell();
    },
    async list() {
      const clips = await (await database()).getAll('clips');
      return clips.sort((a, b) => a.clippedAt - b.clippedAt);
    },
    async remove(clipId) {
      await (await database()).delete('clips', clipId);
      tell();
    },
    watch(listener) {
      const channel = new BroadcastChannel(NAME);
      channel.onmessage = listener;
      return () => channel.close();
    },
  };
}
