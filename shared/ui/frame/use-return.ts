/** Gives the focus back to where it was when a sheet was opened, once the sheet is closed. */
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../place.tsx';

/** @returns what is called before a sheet opens */
export function useReturn({ sheet, entryId }: Place): () => void {
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (sheet !== null) return;
    const before = from.current;
    from.current = null;
    // Who was led to a card is at the card.
    if (entryId === null && before instanceof HTMLElement && before.isConnected) before.focus();
  }, [sheet, entryId]);
  return useCallback(() => {
    from.current ??= document.activeElement;
  }, []);
}
