import type { NotebookStatus, StatusStore } from './status.ts';

/** Resolves when the status is as asked for; rejects with the signal's reason when given up. */
export function whenStatus(
  status: StatusStore,
  isReached: (status: NotebookStatus) => boolean,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!isReached(status.getSnapshot())) return;
      end();
      resolve();
    };
    const giveUp = () => {
      end();
      reject(signal?.reason);
    };
    const stop = status.subscribe(look);
    const end = () => {
      stop();
      signal?.removeEventListener('abort', giveUp);
    };
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted) giveUp();
    else look();
  });
}
