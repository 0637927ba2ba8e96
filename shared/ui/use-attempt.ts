/** Something that the person asked the host for and that may not work. */
import { useState } from 'react';
import { HostError, type HostRefusal } from './host.ts';
import { reasonOf } from './use-opening.ts';
import { useWords } from './words/words.tsx';

export function useAttempt(): {
  readonly busy: boolean;
  /** The sentence to show, or null. */
  readonly error: string | null;
  readonly reason: HostRefusal | null;
  run(attempt: () => Promise<void>): void;
} {
  const { common } = useWords();
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState<HostRefusal | null>(null);
  return {
    busy,
    reason,
    error: reason && common.refusals[reason],
    run(attempt) {
      setBusy(true);
      setReason(null);
      attempt()
        .catch((error: unknown) => {
          setReason(reasonOf(error));
          if (!(error instanceof HostError)) reportError(error);
        })
        .finally(() => setBusy(false));
    },
  };
}
