/** Begins to read the notebook for searching while nobody waits, and ends with it. */
import { useEffect } from 'react';
import { useNotebook } from '../opened.tsx';

/** Milliseconds after the notebook opened: the first screens and the editor come first. */
const AHEAD = 1500;

export function useSearchAhead(): void {
  const notebook = useNotebook();
  useEffect(() => {
    let close = () => {};
    const begin = async () => {
      const { closeSearchIndex, searchIndexOf } = await import('./search-index.ts');
      if (left) return;
      searchIndexOf(notebook);
      close = () => closeSearchIndex(notebook);
    };
    let left = false;
    // Without a connection the page of the search asks for its script again when it is opened.
    const timer = setTimeout(() => void begin().catch(() => undefined), AHEAD);
    return () => {
      left = true;
      clearTimeout(timer);
      close();
    };
  }, [notebook]);
}
