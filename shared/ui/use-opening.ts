/** Opens one notebook and says how that went. The host closes what it opened. */
import { useEffect, useState } from 'react';
import { type Host, HostError, type HostRefusal, type OpenedNotebook } from './host.ts';

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'opened'; readonly opened: OpenedNotebook }
  | { readonly state: 'failed'; readonly reason: HostRefusal };

type Result = Exclude<Opening, { state: 'opening' }> & {
  readonly notebookId: string;
  readonly attempt: number;
};

export function useOpening(host: Host, notebookId: string): Opening & { again(): void } {
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<Result | null>(null);

  useEffect(() => {
    let wanted = true;
    host.open(notebookId).then(
      (opened) => {
        if (wanted) setResult({ state: 'opened', opened, notebookId, attempt });
      },
      (error: unknown) => {
        if (wanted) setResult({ state: 'failed', reason: reasonOf(error), notebookId, attempt });
        if (!(error instanceof HostError)) reportError(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [host, notebookId, attempt]);

  const again = () => setAttempt(attempt + 1);
  const current = result?.notebookId === notebookId && result.attempt === attempt;
  return current ? { ...result, again } : { state: 'opening', again };
}

export function reasonOf(error: unknown): HostRefusal {
  return error instanceof HostError ? error.reason : 'bug';
}
