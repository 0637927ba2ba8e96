/** Brings a card into view after the person was led to it, and each tab to where it was left. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Place } from '../place.tsx';

export function useArrival(place: Place): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const left = useRef(new Map<string, number>());
  const { tab, sheet } = place;

  useEffect(() => {
    const element = main.current;
    if (element === null) return;
    const scrolls = left.current;
    const key = sheet ?? tab;
    element.scrollTop = scrolls.get(key) ?? 0;
    return () => void scrolls.set(key, element.scrollTop);
  }, [tab, sheet]);

  // By the place and not by the id: one may be led to the same card twice.
  useEffect(() => {
    const { entryId } = place;
    if (entryId === null) return;
    const card = main.current?.querySelector(`[data-entry="${CSS.escape(entryId)}"]`);
    if (!(card instanceof HTMLElement)) return;
    card.scrollIntoView({ block: 'start' });
    card.tabIndex = -1;
    // Its first field may wait for words already.
    if (!card.contains(document.activeElement)) card.focus({ preventScroll: true });
    card.dataset.arrived = '';
    card.addEventListener('animationend', () => delete card.dataset.arrived, { once: true });
  }, [place]);

  return main;
}
