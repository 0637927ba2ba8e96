/**
 * The clips that wait for this panel. Each window's panel takes what was clipped in its window;
 * what was clipped in a window that is gone goes to one panel only, so that no clip lands twice.
 */

import { createListeners } from '#shared/notebook/watched.ts';
import type { Redacted } from '#shared/secrets/redacted.ts';
import type { Clip, Clips } from '#shared/ui/host.ts';
import { openClip } from './clip-box.ts';
import type { Outbox, SealedClip } from './outbox.ts';

export type PanelClipsPorts = {
  /** A clip leaves the outbox only when the notebook that it landed in is on disk. */
  whenSafe(): Promise<void>;
  outbox: Pick<Outbox, 'list' | 'remove' | 'watch'>;
  clipPrivateKey(): Promise<Redacted>;
  windowId: Promise<number>;
  openWindowIds(): Promise<readonly number[]>;
  onWindowClosed(listener: () => void): void;
  /** Calls back when the worker is done with something: ended right then, it could not say so. */
  onWorkerDone(listener: () => void): void;
  /** Calls back when this panel is the one that takes the clips of closed windows. */
  whenHeir(listener: () => void): void;
};

export function watchPanelClips(ports: PanelClipsPorts): Clips {
  const { outbox } = ports;
  const listeners = createListeners();
  const opened = new Map<string, Clip | null>();
  const finished = new Set<string>();
  let snapshot: readonly Clip[] = [];
  let heir = false;
  let key: Promise<Redacted> | null = null;

  /** Read once; again when it could not be. */
  function clipKey(): Promise<Redacted> {
    key ??= ports.clipPrivateKey().catch((error) => {
      key = null;
      throw error;
    });
    return key;
  }

  async function mine(): Promise<SealedClip[]> {
    const [sealed, windows, windowId] = await Promise.all([
      outbox.list(),
      ports.openWindowIds(),
      ports.windowId,
    ]);
    return sealed.filter(
      (clip) => clip.windowId === windowId || (heir && !windows.includes(clip.windowId)),
    );
  }

  async function refresh(): Promise<void> {
    const [sealed, privateKey] = await Promise.all([mine(), clipKey()]);
    for (const { id, box } of sealed) {
      if (!opened.has(id)) opened.set(id, openClip(box, privateKey));
    }
    const next = sealed.flatMap(({ id }) => (finished.has(id) ? [] : (opened.get(id) ?? [])));
    if (next.length === snapshot.length && next.every((clip, at) => clip === snapshot[at])) return;
    snapshot = next;
    listeners.notify();
  }

  /** One refresh at a time, so that an older answer never overtakes a newer one. */
  let line = Promise.resolve();
  function enqueue(): Promise<void> {
    line = line.then(refresh, refresh);
    return line;
  }
  const look = () => void enqueue();

  outbox.watch(look);
  ports.onWindowClosed(look);
  ports.onWorkerDone(look);
  ports.whenHeir(() => {
    heir = true;
    look();
  });
  look();

  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    async done(clipId) {
      finished.add(clipId);
      await enqueue();
      await ports.whenSafe();
      await outbox.remove(clipId);
    },
  };
}
