/**
 * The one notebook that is open in this window. Opening another closes it first, and asking twice
 * for the same opens it once.
 */
import { HostError, type OpenedNotebook } from '#shared/ui/host.ts';
import { orHostError } from './host-errors.ts';
import { type KeptOpen, keepOpen, type OpeningNeeds } from './keep-open.ts';
import type { ShelfStore } from './shelf.ts';

export type OpenOne = {
  open(notebookId: string): Promise<OpenedNotebook>;
  /** Resolves when what was written in the open notebook is on some disk. */
  whenSafe(): Promise<void>;
  /** @param notebookId closes only if this is the one; without it, whichever is open. */
  close(notebookId?: string): Promise<void>;
};

export function openOne(needs: OpeningNeeds & { shelf: ShelfStore }): OpenOne {
  const { device, shelf } = needs;
  let current: { notebookId: string; opening: Promise<KeptOpen> } | null = null;
  let closing: Promise<void> = Promise.resolve();

  function close(notebookId?: string): Promise<void> {
    if (current === null || (notebookId ?? current.notebookId) !== current.notebookId)
      return closing;
    const { opening } = current;
    current = null;
    shelf.setOpen(null);
    // One that never opened needs no closing.
    closing = closing.then(() =>
      opening.then(
        (kept) => kept.close(),
        () => undefined,
      ),
    );
    return closing;
  }

  async function open(notebookId: string): Promise<KeptOpen> {
    await closing;
    const pass = await shelf.pass(notebookId);
    if (pass === undefined) throw new HostError('not-found');
    await device.change(({ facts }) =>
      facts.lastOpened === notebookId ? {} : { facts: { lastOpened: notebookId } },
    );
    return keepOpen(pass, needs);
  }

  // Taken off this device in another window: nothing may go on writing it here.
  shelf.subscribe(() => {
    const { state, notebooks } = shelf.getSnapshot();
    const id = current?.notebookId;
    if (state !== 'ready' || id === undefined) return;
    if (!notebooks.some((each) => each.notebookId === id)) void close(id);
  });

  return {
    close,
    async whenSafe() {
      await (await current?.opening)?.whenSafe();
    },
    async open(notebookId) {
      if (current?.notebookId !== notebookId) {
        void close();
        const opening = orHostError(() => open(notebookId));
        current = { notebookId, opening };
        shelf.setOpen(notebookId);
        opening.catch(() => {
          // Asking again tries again.
          if (current?.opening === opening) current = null;
        });
      }
      return (await current.opening).opened;
    },
  };
}
