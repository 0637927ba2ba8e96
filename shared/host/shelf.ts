/** The notebooks of this device, as the switcher shows them, in step with its other windows. */

import { createListeners, type Watched } from '#shared/notebook/watched.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import { HostError, type Shelf, type ShelvedNotebook } from '#shared/ui/host.ts';
import type { Contents, Device } from './device.ts';
import { asHostError } from './host-errors.ts';

export type ShelfStore = Watched<Shelf> & {
  /** Reads the device anew. Resolves when the snapshot says what is there. */
  refresh(): Promise<void>;
  /** What only this window has: the example. */
  showExample(title: string | null): void;
  setOpen(notebookId: string | null): void;
  pass(notebookId: string): Promise<Pass | undefined>;
};

export function openShelf(device: Device, exampleId: string): ShelfStore {
  const listeners = createListeners();
  let kept: Contents | null = null;
  let example: string | null = null;
  let openId: string | null | undefined;
  let snapshot: Shelf = { state: 'loading', notebooks: [], openId: null };

  function publish(state: Shelf['state']): void {
    const notebooks = kept === null ? [] : shelved(kept);
    if (example !== null) {
      notebooks.push({ notebookId: exampleId, title: example, role: 'owner', example: true });
    }
    const wanted = openId === undefined ? (kept?.facts.lastOpened ?? null) : openId;
    const known = notebooks.some(({ notebookId }) => notebookId === wanted);
    const next: Shelf = { state, notebooks, openId: known ? wanted : null };
    if (JSON.stringify(next) === JSON.stringify(snapshot)) return;
    snapshot = next;
    listeners.notify();
  }

  async function refresh(): Promise<void> {
    try {
      kept = await device.read();
      publish('ready');
    } catch (error) {
      publish(kept === null ? 'failed' : 'ready');
      if (!(asHostError(error) instanceof HostError)) throw error;
    }
  }

  device.watch(() => void refresh());
  void refresh();

  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    refresh,
    showExample(title) {
      example = title;
      publish(snapshot.state);
    },
    setOpen(notebookId) {
      openId = notebookId;
      publish(snapshot.state);
    },
    async pass(notebookId) {
      const { passes } = await device.read();
      return passes.find((pass) => pass.notebookId === notebookId);
    },
  };
}

function shelved({ passes, facts }: Contents): ShelvedNotebook[] {
  return passes.map(({ notebookId, role }) => ({
    notebookId,
    title: facts.titles[notebookId] ?? '',
    role,
    example: false,
  }));
}
