/**
 * Where clips wait, sealed, until a panel puts them in a notebook. The worker writes and may be
 * gone a moment later; panels read. What is not sealed here says nothing about the page.
 */
import { openClipDatabase } from './clip-database.ts';

export type SealedClip = {
  readonly id: string;
  readonly box: Uint8Array;
  /** Unix milliseconds. */
  readonly clippedAt: number;
  /** The window it was clipped in, whose panel takes it first. */
  readonly windowId: number;
};

export type Outbox = {
  /** Nothing comes twice: a clip that waits here, or has left, stays as it is. */
  put(clip: SealedClip): Promise<void>;
  /** Whether it waits here, or has left. */
  knows(clipId: string): Promise<boolean>;
  /** Oldest first. */
  list(): Promise<SealedClip[]>;
  remove(clipId: string): Promise<void>;
  /** Has panels look again: a worker may be ended after it put a clip and before it could say so. */
  announce(): void;
  /** Called after any change, also by another context of this extension. */
  watch(listener: () => void): () => void;
};

const CHANNEL = 'between-sessions/clips';
/** Milliseconds. Nobody tries to put a clip again as long after. */
const REMEMBERED = 7 * 24 * 60 * 60 * 1_000;

export function openOutbox(now: () => number = Date.now): Outbox {
  const database = openClipDatabase();
  const announce = () => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('changed');
    channel.close();
  };

  async function change() {
    const transaction = (await database()).transaction(['clips', 'finished'], 'readwrite', {
      durability: 'strict',
    });
    const clips = transaction.objectStore('clips');
    const finished = transaction.objectStore('finished');
    return { clips, finished, done: transaction.done };
  }

  return {
    async put(clip) {
      const { clips, finished, done } = await change();
      const [waiting, left] = await Promise.all([clips.count(clip.id), finished.count(clip.id)]);
      if (waiting + left === 0) await clips.put(clip);
      await done;
      announce();
    },

    async knows(clipId) {
      const db = await database();
      const found = await Promise.all([db.count('clips', clipId), db.count('finished', clipId)]);
      return found.some((count) => count > 0);
    },

    async list() {
      const clips = await (await database()).getAll('clips');
      return clips.sort((a, b) => a.clippedAt - b.clippedAt);
    },

    async remove(clipId) {
      const { clips, finished, done } = await change();
      const forgotten = IDBKeyRange.upperBound(now() - REMEMBERED);
      const old = await finished.index('at').getAllKeys(forgotten);
      await Promise.all([
        clips.delete(clipId),
        finished.put({ id: clipId, at: now() }),
        ...old.map((id) => finished.delete(id)),
        done,
      ]);
      announce();
    },

    announce,

    watch(listener) {
      const channel = new BroadcastChannel(CHANNEL);
      channel.onmessage = listener;
      return () => channel.close();
    },
  };
}
